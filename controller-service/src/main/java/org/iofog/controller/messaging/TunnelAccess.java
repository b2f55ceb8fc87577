package org.iofog.controller.messaging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.amqp.AgentAccess;
import org.iofog.contract.tunnel.PublicPort;

/**
 * The way of public ports that agents open. It is free before either end is told of the port, so that neither is refused;
 * that it is used for nothing else, the agent at its end sees to.
 */
@ApplicationScoped
class TunnelAccess {

    private final AgentAccess access;

    TunnelAccess(AgentAccess access) {
        this.access = access;
    }

    Uni<Void> grant(DesiredState state) {
        List<Way> ways = state.publicPorts().stream()
                .filter(port -> port.host() != null)
                .map(Way::of)
                .distinct()
                .toList();
        return Multi.createFrom()
                .iterable(ways)
                .onItem()
                .transformToUniAndConcatenate(way -> access.grantTunnel(way.agent(), way.opener()))
                .onItem()
                .ignoreAsUni();
    }

    private record Way(String opener, String agent) {

        static Way of(PublicPort port) {
            return new Way(Objects.requireNonNull(port.host()), port.agent());
        }
    }
}
