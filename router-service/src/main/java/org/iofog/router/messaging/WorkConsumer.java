package org.iofog.router.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.iofog.contract.amqp.Incoming;
import org.iofog.contract.amqp.Subscriber;
import org.iofog.contract.mesh.MeshQuery;
import org.iofog.router.application.KeepMeshHandler;

/** Does the work, a namespace at a time. A message is settled when its mesh is kept, so that another copy takes over. */
@ApplicationScoped
class WorkConsumer implements Subscriber {

    private final KeepMeshHandler handler;

    WorkConsumer(KeepMeshHandler handler) {
        this.handler = handler;
    }

    @Override
    public Uni<Void> received(Incoming message) {
        return message.envelope().data() instanceof MeshQuery query
                ? handler.keep(query.namespace())
                : Uni.createFrom().voidItem();
    }
}
