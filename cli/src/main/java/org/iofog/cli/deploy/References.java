package org.iofog.cli.deploy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.iofog.cli.document.Document;
import org.iofog.cli.document.Position;
import org.iofog.cli.document.Problems;
import org.iofog.contract.rule.NameRules;
import org.iofog.contract.spec.Kind;
import org.iofog.contract.spec.PortMapping;
import org.jspecify.annotations.Nullable;

/** Whatever a document names must be there already or be made by the same set. */
final class References {
    private static final Set<Kind> AGENTS = Set.of(Kind.AGENT, Kind.LOCAL_AGENT, Kind.AGENT_CONFIG);

    private final Problems problems;
    private final Set<String> agents;
    private final Set<String> applications;

    private References(List<Document> documents, Existing existing, Problems problems) {
        this.problems = problems;
        this.agents = new HashSet<>(existing.agents());
        this.applications = new HashSet<>(existing.applications());
        for (Document document : documents) {
            if (AGENTS.contains(document.kind())) {
                agents.add(String.valueOf(document.name()));
            } else if (document.kind() == Kind.APPLICATION) {
                applications.add(String.valueOf(document.name()));
            }
        }
    }

    static void check(List<Document> documents, Existing existing, Problems problems) {
        References references = new References(documents, existing, problems);
        PlannedMicroservice.of(documents).forEach(references::checkMicroservice);
        documents.stream()
                .filter(document -> document.kind() == Kind.AGENT_CONFIG)
                .forEach(references::checkRouters);
    }

    private void checkMicroservice(PlannedMicroservice microservice) {
        checkAgent(microservice.spec().agent().name(), microservice.positionOf("agent.name"));
        String application = microservice.spec().application();
        if (application != null && !applications.contains(application)) {
            problems.add(
                    microservice.positionOf("application"),
                    "there is no application `%s`; deploy it first, or with this document".formatted(application));
        }
        List<PortMapping> ports = microservice.spec().container().ports();
        for (int index = 0; index < ports.size(); index++) {
            checkRouter(ports.get(index).host(), microservice.positionOf("container.ports[" + index + "].host"));
        }
    }

    private void checkRouters(Document config) {
        RouterOrder.routersOf(config).forEach(router -> checkRouter(router, config.positionOf("upstreamRouters")));
    }

    private void checkRouter(@Nullable String router, Position position) {
        if (router != null && !router.equals(NameRules.DEFAULT_ROUTER)) {
            checkAgent(router, position);
        }
    }

    private void checkAgent(String agent, Position position) {
        if (!agents.contains(agent)) {
            problems.add(position, "there is no agent `%s`; deploy it first, or with this document".formatted(agent));
        }
    }
}
