package org.iofog.controller.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.UUID;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.Incoming;
import org.iofog.contract.amqp.MessageRefused;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.amqp.Subscriber;
import org.iofog.contract.amqp.Subscription;
import org.iofog.contract.amqp.TransientFailure;
import org.iofog.contract.mesh.MeshNamespacesQuery;
import org.iofog.contract.mesh.MeshQuery;
import org.iofog.contract.message.Envelope;
import org.iofog.controller.application.MeshQueries;
import org.iofog.controller.application.RequestRefused;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Answers the router service. A question nobody waits for any more is passed over. */
@ApplicationScoped
class MeshQueryConsumer implements Subscriber {

    private static final Logger LOG = Logger.getLogger(MeshQueryConsumer.class);
    private static final int AT_ONCE = 16;

    private final BusConnection bus;
    private final MeshQueries mesh;
    private final Clock clock;
    private @Nullable Subscription subscription;

    MeshQueryConsumer(BusConnection bus, MeshQueries mesh, Clock clock) {
        this.bus = bus;
        this.mesh = mesh;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        Source questions = Source.sharedQueue(Addresses.MESH_QUERY, Addresses.CONTROLLER_MESH);
        subscription = bus.subscribe(questions.withCredit(AT_ONCE), this);
    }

    void stop(@Observes ShutdownEvent event) {
        if (subscription != null) {
            subscription.close();
        }
    }

    @Override
    public Uni<Void> received(Incoming message) {
        if (message.envelope().isExpiredAt(clock.instant())) {
            return Uni.createFrom().voidItem();
        }
        Uni<?> answer = switch (message.envelope().data()) {
            case MeshQuery query -> mesh.snapshotOf(query.namespace());
            case MeshNamespacesQuery query -> mesh.namespaces();
            default -> Uni.createFrom().nullItem();
        };
        return answer.onFailure(RequestRefused.class)
                .transform(failure -> new TransientFailure(String.valueOf(failure.getMessage())))
                .flatMap(found -> found == null ? passOver(message) : answer(message, found));
    }

    private static Uni<Void> passOver(Incoming message) {
        LOG.warnf(
                "passed over a message that is no question about the mesh: %s",
                message.envelope().id());
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> answer(Incoming question, Object answer) {
        Envelope<?> asked = question.envelope();
        Envelope<Object> envelope = new Envelope<>(
                UUID.randomUUID().toString(),
                "/controller",
                clock.instant(),
                asked.correlationId(),
                asked.id(),
                null,
                null,
                answer);
        return bus.reply(question, envelope).onFailure(MessageRefused.class).recoverWithNull();
    }
}
