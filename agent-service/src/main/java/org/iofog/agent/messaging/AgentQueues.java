package org.iofog.agent.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.iofog.agent.application.router.RouterSupervision;
import org.iofog.agent.application.session.AgentSession;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.agent.AgentTask;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.LinkListener;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.amqp.Subscription;
import org.iofog.contract.mesh.RouterConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * What is on the bus for one agent. Its queues take one consumer each: who has the desired states is the agent, and takes the
 * others too. Who is refused has a double of the same identity, as on a copy of its host. Everything happens on the context
 * of the connection.
 */
final class AgentQueues implements LinkListener {

    private static final int TASKS_AT_ONCE = 16;

    private static final String REFUSED = "The bus does not give this agent what is for it. If this host is a copy of"
            + " another one, end the agent on one of them, empty its home directory, and provision it with a key of its own: ";

    private final BusConnection bus;
    private final String uuid;
    private final AgentSession session;
    private final RouterSupervision router;
    private final Consumer<@Nullable String> standing;
    private final Executor workers;
    private final List<Subscription> others = new ArrayList<>();
    private @Nullable String refusal;

    /** @param standing told null when the bus lets the agent in, and why when it does not */
    AgentQueues(
            BusConnection bus,
            String uuid,
            AgentSession session,
            RouterSupervision router,
            Consumer<@Nullable String> standing,
            Executor workers) {
        this.bus = bus;
        this.uuid = uuid;
        this.session = session;
        this.router = router;
        this.standing = standing;
        this.workers = workers;
    }

    /** From now on, through broken connections. One desired state at a time: newer ones replace each other on the bus. */
    void take() {
        bus.watch(problem -> {
            if (problem != null) {
                lost(problem);
            }
        });
        bus.subscribe(
                Source.queue(Addresses.desired(uuid)).withCredit(1),
                new BlockingSubscriber<>(DesiredState.class, session.desiredStates()::handle, workers),
                this);
    }

    private void lost(String problem) {
        refusal = null;
        router.goOn();
        standing.accept(problem);
    }

    @Override
    public void up(String address) {
        refusal = null;
        takeOthers();
        router.goOn();
        standing.accept(null);
    }

    @Override
    public void refused(String reason) {
        router.standAside();
        if (!reason.equals(refusal)) {
            refusal = reason;
            others.forEach(Subscription::close);
            others.clear();
            standing.accept(REFUSED + reason);
        }
    }

    private void takeOthers() {
        if (others.isEmpty()) {
            others.add(bus.subscribe(
                    Source.queue(Addresses.router(uuid)),
                    new BlockingSubscriber<>(RouterConfiguration.class, router::handle, workers)));
            others.add(bus.subscribe(
                    Source.queue(Addresses.tasks(uuid)).withCredit(TASKS_AT_ONCE),
                    new BlockingSubscriber<>(AgentTask.class, session.tasks()::handle, workers)));
        }
    }
}
