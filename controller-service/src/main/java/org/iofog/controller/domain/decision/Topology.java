package org.iofog.controller.domain.decision;

import static java.util.stream.Collectors.joining;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.controller.domain.mesh.RouterPlace;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.Refusal;

/** The routers of a namespace as a decision would leave them, and what speaks against that. */
final class Topology {

    private final Draft draft;
    private final Map<String, RouterPlace> places = new LinkedHashMap<>();

    private Topology(Draft draft) {
        this.draft = draft;
    }

    /** Whether settings concern other agents' routers, so that a decision has to look at those too. */
    static boolean isConcerned(AgentConfigSpec config) {
        return hasRouter(config) || config.host() != null;
    }

    /** As {@link #isConcerned}, for a new agent, whose host alone concerns nobody. */
    static boolean hasRouter(AgentConfigSpec config) {
        return config.routerConfig() != null || config.upstreamRouters() != null || config.networkRouter() != null;
    }

    /** @param changed the agent as it is to be, in place of what it is */
    static Topology with(Agent changed, Draft draft) {
        Topology topology = new Topology(draft);
        Stream.concat(draft.snapshot().agents().stream().map(draft::latest), Stream.of(changed))
                .filter(agent -> draft.snapshot().namespace().equals(agent.namespace()))
                .forEach(agent -> topology.places.put(agent.name(), new RouterPlace(agent.config())));
        return topology;
    }

    /** Refused where the agent's router could not be as its settings say, or others could not go on. */
    void require(Agent agent) {
        RouterPlace place = new RouterPlace(agent.config());
        requireMode(agent, place);
        requireReachable(agent, place);
        place.upstreams().forEach(upstream -> requireInterior(agent, upstream, "its upstream router"));
        if (!place.runsRouter()) {
            requireInterior(agent, place.networkRouter(), "its network router");
        }
        requireNoCycle(agent);
        requireForDependents(agent, place);
        place.ports().forEach(port -> requireFree(agent, port));
    }

    private static void requireMode(Agent agent, RouterPlace place) {
        List<String> upstreams = Objects.requireNonNullElse(agent.config().upstreamRouters(), List.of());
        if (!place.runsRouter() && !upstreams.isEmpty()) {
            throw Refusal.of(
                    RejectionCode.INVALID,
                    "Agent %s runs no router, so it has no upstreamRouters: set networkRouter, or another routerMode.",
                    agent.name());
        }
        if (place.runsRouter() && agent.config().networkRouter() != null) {
            throw Refusal.of(
                    RejectionCode.INVALID,
                    "Agent %s runs a router itself: leave networkRouter out, or set routerMode none.",
                    agent.name());
        }
    }

    private static void requireReachable(Agent agent, RouterPlace place) {
        if (!place.missing().isEmpty()) {
            throw Refusal.of(
                    RejectionCode.INVALID,
                    "The interior router of agent %s needs %s: set what is missing, so that others can reach it.",
                    agent.name(),
                    String.join(", ", place.missing()));
        }
    }

    private void requireInterior(Agent agent, String router, String as) {
        if (router.equals(MeshSnapshot.DEFAULT_ROUTER)) {
            return;
        }
        RouterPlace place = places.get(router);
        if (place == null) {
            throw Refusal.of(
                    RejectionCode.NOT_FOUND,
                    "Agent %s cannot have %s as %s, as there is no such agent in namespace %s: deploy its AgentConfig"
                            + " first, or name another one.",
                    agent.name(),
                    router,
                    as,
                    draft.snapshot().namespace());
        }
        if (!place.isInterior()) {
            throw Refusal.of(
                    RejectionCode.INVALID,
                    "Agent %s cannot have %s as %s: set the routerMode of %s to interior first, or name another one.",
                    agent.name(),
                    router,
                    as,
                    router);
        }
    }

    private void requireNoCycle(Agent agent) {
        Deque<String> path = new ArrayDeque<>(List.of(agent.name()));
        if (leadsTo(agent.name(), agent.name(), path)) {
            throw Refusal.of(
                    RejectionCode.CYCLE,
                    "The upstream routers of agent %s lead back to it (%s): leave one of them out.",
                    agent.name(),
                    String.join(" to ", path));
        }
    }

    private boolean leadsTo(String target, String from, Deque<String> path) {
        RouterPlace place = places.get(from);
        for (String upstream : place == null ? List.<String>of() : place.upstreams()) {
            if (path.contains(upstream) && !upstream.equals(target)) {
                continue;
            }
            path.addLast(upstream);
            if (upstream.equals(target) || leadsTo(target, upstream, path)) {
                return true;
            }
            path.removeLast();
        }
        return false;
    }

    private void requireForDependents(Agent agent, RouterPlace place) {
        String dependents = places.entrySet().stream()
                .filter(other -> other.getValue().dependsOn(agent.name()))
                .map(Map.Entry::getKey)
                .collect(joining(", "));
        if (!place.isInterior() && !dependents.isEmpty()) {
            throw Refusal.of(
                    RejectionCode.IN_USE,
                    "The router of agent %s must stay interior while others depend on it (%s): give those another"
                            + " router first.",
                    agent.name(),
                    dependents);
        }
    }

    private void requireFree(Agent agent, int port) {
        places.forEach((name, other) -> {
            if (!name.equals(agent.name())
                    && Objects.equals(other.settings().host(), agent.config().host())
                    && agent.config().host() != null
                    && other.ports().contains(port)) {
                throw taken(port, agent, "the router of agent " + name);
            }
        });
        draft.snapshot().holderOf(agent, port + "/tcp").ifPresent(holder -> {
            throw taken(port, agent, "microservice " + holder.microserviceName());
        });
        TunnelHosts.opened(port + "/tcp", agent, draft).ifPresent(opened -> {
            throw taken(
                    port,
                    agent,
                    "a public port of microservice " + opened.port().microserviceName());
        });
    }

    private static Refusal taken(int port, Agent agent, String holder) {
        return Refusal.of(
                RejectionCode.PORT_TAKEN,
                "Port %s is taken on the host of agent %s by %s: choose another port for the router.",
                String.valueOf(port),
                agent.name(),
                holder);
    }
}
