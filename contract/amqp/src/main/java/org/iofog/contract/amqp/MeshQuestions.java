package org.iofog.contract.amqp;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.mesh.MeshNamespaces;
import org.iofog.contract.mesh.MeshNamespacesQuery;
import org.iofog.contract.mesh.MeshQuery;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.contract.message.Envelope;

/**
 * Asks the controller what is wanted of the mesh, and waits for its answers on an address of its own. When the connection
 * breaks, what was not answered is asked again. Fails with {@link TransientFailure} when no answer came in time.
 */
public final class MeshQuestions implements AutoCloseable {

    private static final int CREDIT = 16;

    private final BusConnection bus;
    private final String source;
    private final Clock clock;
    private final Requests<Object> requests;

    /** @param source who asks, such as {@code /router} */
    public MeshQuestions(BusConnection bus, String source, Clock clock) {
        this.bus = bus;
        this.source = source;
        this.clock = clock;
        this.requests = new Requests<>(
                bus,
                Source.replies().withCredit(CREDIT),
                true,
                new Decoding(Source.replies(), bus.codec(), bus.counts(), this::answered));
    }

    public Uni<MeshSnapshot> snapshotOf(String namespace, Duration timeout) {
        return ask(new MeshQuery(namespace), timeout).map(MeshSnapshot.class::cast);
    }

    public Uni<MeshNamespaces> namespaces(Duration timeout) {
        return ask(new MeshNamespacesQuery(), timeout).map(MeshNamespaces.class::cast);
    }

    @Override
    public void close() {
        requests.close();
    }

    private Uni<Object> ask(Object question, Duration timeout) {
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant();
        Envelope<Object> envelope = new Envelope<>(id, source, now, id, null, null, now.plus(timeout), question);
        return requests.send(
                id,
                () -> bus.codec().encode(Addresses.MESH_QUERY, envelope),
                timeout,
                "The controller did not tell about the mesh within %d s.".formatted(timeout.toSeconds()));
    }

    private Uni<Void> answered(Incoming message) {
        String question = message.envelope().causationId();
        if (question != null) {
            requests.complete(question, message.envelope().data());
        }
        return Uni.createFrom().voidItem();
    }
}
