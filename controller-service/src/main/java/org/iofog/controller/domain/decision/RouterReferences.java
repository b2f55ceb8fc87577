package org.iofog.controller.domain.decision;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.controller.domain.mesh.RouterPlace;
import org.iofog.controller.domain.model.Agent;

/** Settings of agents name other agents' routers; they follow those. */
final class RouterReferences {

    private RouterReferences() {}

    /** The same routers under a new name: nothing changes in the mesh. */
    static void rename(Agent renamed, String newName, Draft draft) {
        for (Agent dependent : dependentsOf(renamed, draft)) {
            draft.changeAgent(dependent.withConfig(replaced(dependent.config(), renamed.name(), List.of(newName))));
        }
    }

    /** Whoever depends on the agent's router goes on with its other upstreams, or with the default router. */
    static void release(Agent leaving, Draft draft) {
        for (Agent dependent : dependentsOf(leaving, draft)) {
            AgentConfigSpec config = replaced(dependent.config(), leaving.name(), List.of());
            AgentDecisions.change(dependent.withConfig(config), draft);
            draft.notice("The router of agent %s goes, so agent %s uses %s from now on."
                    .formatted(leaving.name(), dependent.name(), used(config)));
        }
    }

    private static List<Agent> dependentsOf(Agent agent, Draft draft) {
        return draft.snapshot().agents().stream()
                .filter(other -> !other.uuid().equals(agent.uuid()))
                .filter(other -> draft.snapshot().namespace().equals(other.namespace()))
                .map(draft::latest)
                .filter(other -> new RouterPlace(other.config()).dependsOn(agent.name()))
                .toList();
    }

    private static AgentConfigSpec replaced(AgentConfigSpec config, String name, List<String> replacement) {
        List<String> upstreams = Stream.ofNullable(config.upstreamRouters())
                .flatMap(List::stream)
                .flatMap(router -> router.equals(name) ? replacement.stream() : Stream.of(router))
                .toList();
        String network = config.networkRouter();
        return config.withRouters(
                upstreams.isEmpty() ? null : upstreams,
                Objects.equals(network, name) ? replacement.stream().findFirst().orElse(null) : network,
                config.routerConfig());
    }

    private static String used(AgentConfigSpec config) {
        RouterPlace place = new RouterPlace(config);
        return place.runsRouter() ? String.join(", ", place.upstreams()) : place.networkRouter();
    }
}
