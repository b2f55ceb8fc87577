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
import org.iofog.contract.mesh.MeshNamespacesQuery;
import org.iofog.contract.mesh.MeshQuery;
import org.iofog.controller.application.MeshQueries;
import org.jspecify.annotations.Nullable;

/** Answers the router service. */
@ApplicationScoped
class MeshQueryConsumer implements Subscriber {

    private static final int AT_ONCE = 16;

    private final BusConnection bus;
    private final MeshQueries mesh;
    private final Answers answers;
    private @Nullable Subscription subscription;

    MeshQueryConsumer(BusConnection bus, MeshQueries mesh, Answers answers) {
        this.bus = bus;
        this.mesh = mesh;
        this.answers = answers;
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
        return answers.answer(
                message,
                switch (message.envelope().data()) {
                    case MeshQuery query -> mesh.snapshotOf(query.namespace());
                    case MeshNamespacesQuery query -> mesh.namespaces();
                    default -> Uni.createFrom().nullItem();
                });
    }
}
