package org.iofog.controller.messaging;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.Subscription;

/** Lets all consumers of queues listen while the controller runs. */
@ApplicationScoped
class QueueConsumers {

    private final BusConnection bus;
    private final List<QueueConsumer> consumers;
    private final List<Subscription> subscriptions = new ArrayList<>();

    QueueConsumers(BusConnection bus, @All List<QueueConsumer> consumers) {
        this.bus = bus;
        this.consumers = consumers;
    }

    void start(@Observes StartupEvent event) {
        consumers.forEach(consumer -> subscriptions.add(bus.subscribe(consumer.source(), consumer)));
    }

    void stop(@Observes ShutdownEvent event) {
        subscriptions.forEach(Subscription::close);
    }
}
