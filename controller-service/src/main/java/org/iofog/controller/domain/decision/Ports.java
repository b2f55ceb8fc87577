package org.iofog.controller.domain.decision;

import java.util.List;
import java.util.Optional;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.controller.domain.mesh.RouterPlace;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.Refusal;

/** The ports of agents' hosts: each belongs to one microservice per agent and transport. */
public final class Ports {

    private Ports() {}

    /** Such as {@code 8080/tcp}. With root host access the engine maps no port. */
    public static List<String> of(MicroserviceSpec spec) {
        if (spec.container().hasRootHostAccess()) {
            return List.of();
        }
        return spec.container().ports().stream()
                .map(port -> port.external() + "/" + port.transport())
                .distinct()
                .toList();
    }

    public static List<String> of(RouterPlace router) {
        return router.ports().stream().map(port -> port + "/tcp").toList();
    }

    /** Refused where something else has one of them, unless this decision takes it away from that. */
    static void requireFree(MicroserviceSpec spec, Agent agent, String microserviceUuid, Draft draft) {
        for (String port : of(spec)) {
            holderOf(port, agent, microserviceUuid, draft).ifPresent(holder -> {
                throw Refusal.of(
                        RejectionCode.PORT_TAKEN,
                        "Port %s of agent %s is taken by %s: choose another external port.",
                        port,
                        agent.name(),
                        holder);
            });
        }
    }

    private static Optional<String> holderOf(String port, Agent agent, String microserviceUuid, Draft draft) {
        if (of(new RouterPlace(draft.latest(agent).config())).contains(port)) {
            return Optional.of("its router");
        }
        return TunnelHosts.opened(port, agent, draft)
                .filter(taken -> !taken.isOf(microserviceUuid))
                .map(taken -> "a public port of microservice " + taken.port().microserviceName())
                .or(() -> draft.snapshot()
                        .holderOf(agent, port)
                        .filter(taken -> !taken.microserviceUuid().equals(microserviceUuid))
                        .filter(taken -> !draft.rebinds(taken.microserviceUuid()))
                        .map(taken -> "microservice " + taken.microserviceName()));
    }
}
