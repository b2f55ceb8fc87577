package org.iofog.router.messaging;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.Incoming;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.mesh.MeshNamespaces;
import org.iofog.contract.mesh.MeshQuery;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.contract.message.Envelope;

/** Answers what is asked about the mesh by what a test wants. */
final class FakeController {

    private final BusConnection bus;
    private final Map<String, MeshSnapshot> wanted = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    FakeController(BusConnection bus) {
        this.bus = bus;
        bus.subscribe(
                Source.sharedQueue(Addresses.MESH_QUERY, Addresses.CONTROLLER_MESH)
                        .withCredit(16),
                this::answer);
    }

    void want(MeshSnapshot snapshot) {
        wanted.put(snapshot.namespace(), snapshot);
    }

    /** Namespaces in the order they were asked for. */
    List<String> asked() {
        return asked;
    }

    private Uni<Void> answer(Incoming question) {
        Object answer = question.envelope().data() instanceof MeshQuery query
                ? snapshot(query.namespace())
                : new MeshNamespaces(List.copyOf(wanted.keySet()));
        String id = UUID.randomUUID().toString();
        return bus.reply(
                question,
                new Envelope<>(
                        id,
                        "/controller",
                        Instant.now(),
                        id,
                        question.envelope().id(),
                        null,
                        null,
                        answer));
    }

    private MeshSnapshot snapshot(String namespace) {
        asked.add(namespace);
        return wanted.getOrDefault(namespace, new MeshSnapshot(namespace, List.of(), List.of(), List.of()));
    }
}
