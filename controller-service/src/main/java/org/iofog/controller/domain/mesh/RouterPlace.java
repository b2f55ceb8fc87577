package org.iofog.controller.domain.mesh;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.spec.RouterConfig;
import org.jspecify.annotations.Nullable;

/** An agent's place in the mesh, by its settings and, for what they leave open, by default. */
public record RouterPlace(AgentConfigSpec settings) {

    private static final String EDGE = "edge";
    private static final String INTERIOR = "interior";
    private static final String NONE = "none";
    private static final String ARTEMIS = "artemis";
    private static final RouterConfig NOTHING = new RouterConfig(null, null, null, null, null);

    /** With mode and engine. */
    RouterConfig config() {
        RouterConfig given = given();
        return new RouterConfig(
                mode(),
                Objects.requireNonNullElse(given.engine(), ARTEMIS),
                given.messagingPort(),
                given.edgeRouterPort(),
                given.interRouterPort());
    }

    public boolean isInterior() {
        return mode().equals(INTERIOR);
    }

    public boolean runsRouter() {
        return !mode().equals(NONE);
    }

    /** Names of agents, or of the default router. */
    public List<String> upstreams() {
        if (!runsRouter()) {
            return List.of();
        }
        return Objects.requireNonNullElse(settings.upstreamRouters(), List.of(MeshSnapshot.DEFAULT_ROUTER));
    }

    /** Whose router the agent uses where it runs none. */
    public String networkRouter() {
        return Objects.requireNonNullElse(settings.networkRouter(), MeshSnapshot.DEFAULT_ROUTER);
    }

    public boolean dependsOn(String agent) {
        return upstreams().contains(agent) || !runsRouter() && networkRouter().equals(agent);
    }

    /** The ports its router listens on, as far as they are given. */
    public List<Integer> ports() {
        RouterConfig given = given();
        return runsRouter()
                ? Stream.of(given.messagingPort(), given.edgeRouterPort(), given.interRouterPort())
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
    }

    /** What an interior router needs and does not have, as keys; empty for every other. */
    public List<String> missing() {
        RouterConfig given = given();
        return isInterior()
                ? Stream.of(
                                missing("host", settings.host()),
                                missing("routerConfig.messagingPort", given.messagingPort()),
                                missing("routerConfig.edgeRouterPort", given.edgeRouterPort()),
                                missing("routerConfig.interRouterPort", given.interRouterPort()))
                        .flatMap(List::stream)
                        .toList()
                : List.of();
    }

    private String mode() {
        return Objects.requireNonNullElse(given().routerMode(), EDGE);
    }

    private RouterConfig given() {
        return Objects.requireNonNullElse(settings.routerConfig(), NOTHING);
    }

    private static List<String> missing(String key, @Nullable Object value) {
        return value == null ? List.of(key) : List.of();
    }
}
