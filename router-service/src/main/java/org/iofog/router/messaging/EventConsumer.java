package org.iofog.router.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.iofog.contract.amqp.Incoming;
import org.iofog.contract.amqp.Subscriber;
import org.iofog.contract.event.Event;
import org.iofog.router.domain.plan.MeshConcern;

/** Turns events into work. */
@ApplicationScoped
class EventConsumer implements Subscriber {

    private final WorkQueues work;

    EventConsumer(WorkQueues work) {
        this.work = work;
    }

    @Override
    public Uni<Void> received(Incoming message) {
        return message.envelope().data() instanceof Event event && MeshConcern.isOf(event)
                ? work.add(event.namespace())
                : Uni.createFrom().voidItem();
    }
}
