package org.iofog.cli.deploy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.iofog.cli.document.Document;
import org.iofog.cli.document.Problems;
import org.iofog.cli.document.Suggestion;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.spec.Kind;
import org.iofog.contract.spec.LocalAgentSpec;
import org.jspecify.annotations.Nullable;

/** Puts documents of agents after those whose routers theirs connect to. */
final class RouterOrder {
    private final Problems problems;
    private final Map<String, Document> configs = new LinkedHashMap<>();
    private final Set<Document> ordered = new LinkedHashSet<>();
    private final List<@Nullable String> way = new ArrayList<>();

    private RouterOrder(List<Document> configs, Problems problems) {
        this.problems = problems;
        configs.forEach(config -> this.configs.put(String.valueOf(config.name()), config));
    }

    /**
     * The same documents in groups, each to be deployed after the one before it; routers that depend on each other in a
     * circle are a problem.
     */
    static List<List<Document>> of(List<Document> configs, Problems problems) {
        RouterOrder order = new RouterOrder(configs, problems);
        configs.forEach(order::visit);
        return order.groups();
    }

    private List<List<Document>> groups() {
        List<List<Document>> groups = new ArrayList<>();
        Set<String> present = new HashSet<>();
        for (Document config : ordered) {
            if (groups.isEmpty() || routersOf(config).anyMatch(present::contains)) {
                groups.add(new ArrayList<>());
                present.clear();
            }
            groups.getLast().add(config);
            present.add(String.valueOf(config.name()));
        }
        return groups;
    }

    private void visit(Document config) {
        if (ordered.contains(config)) {
            return;
        }
        int begun = way.indexOf(config.name());
        if (begun >= 0) {
            refuseCircle(config, way.subList(begun, way.size()));
            return;
        }
        way.add(config.name());
        routersOf(config).map(configs::get).filter(Objects::nonNull).forEach(this::visit);
        way.removeLast();
        ordered.add(config);
    }

    private void refuseCircle(Document config, List<@Nullable String> circle) {
        problems.add(
                config.positionOf("name"),
                "the routers of %s depend on each other in a circle; remove one of these references"
                        .formatted(Suggestion.listOf(circle)));
    }

    /** The agents to whose routers the agent connects. */
    static Stream<String> routersOf(Document document) {
        AgentConfigSpec config = configOf(document);
        if (config == null) {
            return Stream.empty();
        }
        List<String> upstream = Objects.requireNonNullElse(config.upstreamRouters(), List.of());
        return Stream.concat(upstream.stream(), Stream.ofNullable(config.networkRouter()));
    }

    private static @Nullable AgentConfigSpec configOf(Document document) {
        return document.kind() == Kind.LOCAL_AGENT
                ? document.specAs(LocalAgentSpec.class).config()
                : document.specAs(AgentConfigSpec.class);
    }
}
