package org.iofog.contract.amqp.request;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.TransientFailure;
import org.iofog.contract.mesh.MeshNamespaces;
import org.iofog.contract.mesh.MeshNamespacesQuery;
import org.iofog.contract.mesh.MeshQuery;
import org.iofog.contract.mesh.MeshSnapshot;

/**
 * Asks the controller what is wanted of the mesh; when the connection breaks, again. Fails with {@link TransientFailure}
 * when no answer came in time.
 */
public final class MeshQuestions implements AutoCloseable {

    private static final String ABOUT = "the mesh";

    private final Questions questions;

    /** @param source who asks, such as {@code /router} */
    public MeshQuestions(BusConnection bus, String source, Clock clock) {
        this.questions = new Questions(bus, Addresses.MESH_QUERY, source, clock);
    }

    public Uni<MeshSnapshot> snapshotOf(String namespace, Duration timeout) {
        return questions.ask(new MeshQuery(namespace), MeshSnapshot.class, timeout, ABOUT);
    }

    public Uni<MeshNamespaces> namespaces(Duration timeout) {
        return questions.ask(new MeshNamespacesQuery(), MeshNamespaces.class, timeout, ABOUT);
    }

    @Override
    public void close() {
        questions.close();
    }
}
