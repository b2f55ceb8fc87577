package org.iofog.agent.process;

import io.vertx.core.Vertx;
import java.time.Clock;
import org.iofog.agent.application.AgentSession;
import org.iofog.agent.application.ContainerEngine;
import org.iofog.agent.application.HostProbe;
import org.iofog.agent.application.messages.MessageNetwork;
import org.iofog.agent.journal.AgentHome;
import org.iofog.agent.messaging.AgentBus;
import org.iofog.contract.view.ProvisionedAgent;

/** One identity's session with its own journal and its own way to the bus. Closing it leaves the containers running. */
final class AgentWork implements AutoCloseable {

    private final AgentBus bus;
    private final MessageServices messages;
    private final AgentSession session;

    AgentWork(
            ProvisionedAgent identity,
            String version,
            AgentHome home,
            ContainerEngine engine,
            HostProbe host,
            Vertx vertx,
            Clock clock) {
        bus = new AgentBus(identity, vertx, clock);
        messages = new MessageServices(identity, version, home, engine, vertx, clock);
        session = new AgentSession(identity, version, engine, host, home.journal(), home.tasks(), bus, messages, clock);
        session.start();
        bus.serve(session, new ConnectionRecord(home.processStatus(), clock));
    }

    boolean isDetached() {
        return session.detached().getCount() == 0;
    }

    void removeContainers() throws InterruptedException {
        session.removeContainers();
    }

    /** To be told where messages go. */
    MessageNetwork messageNetwork() {
        return messages.network();
    }

    @Override
    public void close() {
        session.close();
        messages.close();
        bus.close();
    }
}
