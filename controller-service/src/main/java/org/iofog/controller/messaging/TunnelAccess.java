package org.iofog.controller.messaging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.iofog.contract.amqp.management.AgentAccess;
import org.iofog.contract.amqp.management.TunnelWay;

/**
 * The ways of public ports that agents open. They are free before the opener is told of its ports, and closed once nothing
 * leads there any more; that a way is used for nothing else, the agent at its end sees to.
 */
@ApplicationScoped
class TunnelAccess {

    private final AgentAccess access;

    TunnelAccess(AgentAccess access) {
        this.access = access;
    }

    /** @param agents those that the ports of this opener lead to; it reaches no others from now on */
    Uni<Void> allow(String opener, Set<String> agents) {
        List<TunnelWay> wanted =
                agents.stream().map(agent -> new TunnelWay(agent, opener)).toList();
        return each(wanted.stream(), access::grant)
                .chain(() -> access.tunnelWays(opener))
                .chain(ways -> each(
                        ways.stream().filter(way -> way.opener().equals(opener) && !wanted.contains(way)),
                        access::revoke));
    }

    private static Uni<Void> each(Stream<TunnelWay> ways, Function<TunnelWay, Uni<? extends Void>> step) {
        return Multi.createFrom()
                .items(ways)
                .onItem()
                .transformToUniAndConcatenate(step)
                .onItem()
                .ignoreAsUni();
    }
}
