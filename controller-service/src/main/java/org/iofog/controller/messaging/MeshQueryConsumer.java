package org.iofog.controller.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.Incoming;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.mesh.MeshNamespacesQuery;
import org.iofog.contract.mesh.MeshQuery;
import org.iofog.controller.application.query.MeshQueries;

/** Answers the router service. */
@ApplicationScoped
class MeshQueryConsumer implements QueueConsumer {

    private static final int AT_ONCE = 16;

    private final MeshQueries mesh;
    private final Answers answers;

    MeshQueryConsumer(MeshQueries mesh, Answers answers) {
        this.mesh = mesh;
        this.answers = answers;
    }

    @Override
    public Source source() {
        return Source.sharedQueue(Addresses.MESH_QUERY, Addresses.CONTROLLER_MESH)
                .withCredit(AT_ONCE);
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
