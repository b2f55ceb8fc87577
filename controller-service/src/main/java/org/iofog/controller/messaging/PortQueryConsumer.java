package org.iofog.controller.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.Incoming;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.amqp.Subscriber;
import org.iofog.contract.amqp.Subscription;
import org.iofog.contract.tunnel.PublicPortsQuery;
import org.iofog.controller.application.PublicPortQueries;
import org.jspecify.annotations.Nullable;

/** Answers the tunnel service. */
@ApplicationScoped
class PortQueryConsumer implements Subscriber {

    private static final int AT_ONCE = 16;

    private final BusConnection bus;
    private final PublicPortQueries ports;
    private final Answers answers;
    private @Nullable Subscription subscription;

    PortQueryConsumer(BusConnection bus, PublicPortQueries ports, Answers answers) {
        this.bus = bus;
        this.ports = ports;
        this.answers = answers;
    }

    void start(@Observes StartupEvent event) {
        Source questions = Source.sharedQueue(Addresses.PORTS_QUERY, Addresses.CONTROLLER_PORTS);
        subscription = bus.subscribe(questions.withCredit(AT_ONCE), this);
    }

    void stop(@Observes ShutdownEvent event) {
        if (subscription != null) {
            subscription.close();
        }
    }

    @Override
    public Uni<Void> received(Incoming message) {
        return answers.answer(
                message,
                message.envelope().data() instanceof PublicPortsQuery
                        ? ports.besideControlPlane()
                        : Uni.createFrom().nullItem());
    }
}
