package org.iofog.controller.domain.decision;

import java.util.List;
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

    /** Refused where another microservice has one of them, unless this decision takes it away from that one. */
    static void requireFree(MicroserviceSpec spec, Agent agent, String microserviceUuid, Draft draft) {
        List<String> ofRouter = of(new RouterPlace(draft.latest(agent).config()));
        for (String port : of(spec)) {
            if (ofRouter.contains(port)) {
                throw Refusal.of(
                        RejectionCode.PORT_TAKEN,
                        "Port %s of agent %s is taken by its router: choose another external port.",
                        port,
                        agent.name());
            }
            TunnelHosts.opened(port, agent, draft)
                    .filter(taken -> !taken.isOf(microserviceUuid))
                    .ifPresent(taken -> {
                        throw Refusal.of(
                                RejectionCode.PORT_TAKEN,
                                "Port %s of agent %s is taken by a public port of microservice %s: choose another"
                                        + " external port.",
                                port,
                                agent.name(),
                                taken.port().microserviceName());
                    });
            draft.snapshot()
                    .holderOf(agent, port)
                    .filter(taken -> !taken.microserviceUuid().equals(microserviceUuid))
                    .filter(taken -> !draft.rebinds(taken.microserviceUuid()))
                    .ifPresent(taken -> {
                        throw Refusal.of(
                                RejectionCode.PORT_TAKEN,
                                "Port %s of agent %s is taken by microservice %s: choose another external port.",
                                port,
                                agent.name(),
                                taken.microserviceName());
                    });
        }
    }
}
