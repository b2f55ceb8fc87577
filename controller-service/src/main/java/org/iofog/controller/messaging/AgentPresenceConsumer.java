package org.iofog.controller.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.management.AgentPresence;
import org.iofog.contract.amqp.management.BrokerManagement;
import org.iofog.contract.amqp.management.PresenceListener;
import org.iofog.controller.application.report.AgentPresenceHandler;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Hears from the broker which agents come and go. */
@ApplicationScoped
class AgentPresenceConsumer implements PresenceListener {

    private static final Logger LOG = Logger.getLogger(AgentPresenceConsumer.class);
    private static final String EVERYBODY = "*";

    private final BusConnection bus;
    private final BrokerManagement management;
    private final AgentPresenceHandler handler;
    private final InOrder inOrder = new InOrder();
    private @Nullable AgentPresence presence;

    AgentPresenceConsumer(BusConnection bus, BrokerManagement management, AgentPresenceHandler handler) {
        this.bus = bus;
        this.management = management;
        this.handler = handler;
    }

    void start(@Observes StartupEvent event) {
        presence = new AgentPresence(bus, management, this);
    }

    void stop(@Observes ShutdownEvent event) {
        if (presence != null) {
            presence.close();
        }
    }

    @Override
    public void present(Set<String> agentUuids) {
        Uni<Void> update = handler.presentAre(agentUuids);
        run(inOrder.run(EVERYBODY, () -> update));
    }

    @Override
    public void changed(String agentUuid, boolean present) {
        Uni<Void> update = handler.changed(agentUuid, present);
        run(inOrder.run(agentUuid, () -> update));
    }

    private static void run(Uni<Void> work) {
        work.subscribe()
                .with(
                        done -> LOG.trace("presence is up to date"),
                        failure -> LOG.error("cannot keep who is online", failure));
    }
}
