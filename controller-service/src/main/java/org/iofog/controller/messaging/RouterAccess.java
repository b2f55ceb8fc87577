package org.iofog.controller.messaging;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.iofog.contract.amqp.AgentAccess;
import org.iofog.contract.amqp.TransientFailure;
import org.iofog.contract.amqp.TunnelWay;
import org.iofog.controller.application.command.ControlPlane;
import org.jboss.logging.Logger;

/** Agents that were provisioned before there were routers and public ports get the addresses both need. */
@ApplicationScoped
class RouterAccess {

    private static final Logger LOG = Logger.getLogger(RouterAccess.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final ControlPlane controlPlane;
    private final AgentAccess access;

    RouterAccess(ControlPlane controlPlane, AgentAccess access) {
        this.controlPlane = controlPlane;
        this.access = access;
    }

    void start(@Observes StartupEvent event) {
        controlPlane
                .inTransaction(ControlPlane.Transaction::agentsProvisioned)
                .flatMap(this::grant)
                .onFailure(TransientFailure.class)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .subscribe()
                .with(
                        done -> LOG.trace("every agent can learn of its router"),
                        failure -> LOG.error("not every agent can learn of its router", failure));
    }

    private Uni<Void> grant(Iterable<String> agentUuids) {
        return Multi.createFrom()
                .iterable(agentUuids)
                .onItem()
                .transformToUniAndConcatenate(uuid -> access.grantRouter(uuid)
                        .chain(() -> access.grant(new TunnelWay(uuid, AgentAccess.TUNNEL_SERVICE))))
                .onItem()
                .ignoreAsUni();
    }
}
