package org.iofog.router.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.request.MeshQuestions;
import org.iofog.contract.mesh.MeshNamespaces;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.contract.mesh.RouterConfiguration;
import org.iofog.contract.mesh.RouterReport;
import org.iofog.router.application.MeshOutput;
import org.iofog.router.application.MeshSource;

@ApplicationScoped
class AmqpMesh implements MeshSource, MeshOutput {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BusConnection bus;
    private final MeshQuestions questions;
    private final Clock clock;

    AmqpMesh(BusConnection bus, MeshQuestions questions, Clock clock) {
        this.bus = bus;
        this.questions = questions;
        this.clock = clock;
    }

    @Override
    public Uni<MeshSnapshot> snapshotOf(String namespace) {
        return questions.snapshotOf(namespace, PATIENCE);
    }

    @Override
    public Uni<List<String>> namespaces() {
        return questions.namespaces(PATIENCE).map(MeshNamespaces::namespaces);
    }

    @Override
    public Uni<Void> send(RouterConfiguration configuration) {
        return bus.send(Addresses.router(configuration.agentUuid()), Letters.of(configuration, clock));
    }

    @Override
    public Uni<Void> send(RouterReport report) {
        return bus.send(Addresses.ROUTERS_STATUS, Letters.of(report, clock));
    }
}
