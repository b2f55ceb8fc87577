package org.iofog.systemtest;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.agent.AgentReport.StatusReport;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.Incoming;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.amqp.codec.Payload;
import org.iofog.contract.mesh.RouterConfiguration;
import org.iofog.contract.mesh.RouterState;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.contract.message.Envelope;
import org.iofog.contract.view.ProvisionedAgent;
import org.jspecify.annotations.Nullable;

/**
 * An agent and its edge router as the bus sees them: it is given configurations, reports them, and passes messages on.
 */
final class SimulatedEdge implements AutoCloseable {

    private final ProvisionedAgent identity;
    private final Instant startedAt = Instant.now();
    private final Consumer<RouterConfiguration> start;
    private final List<String> given = new CopyOnWriteArrayList<>();
    private final Set<String> received = ConcurrentHashMap.newKeySet();
    private final BusConnection bus;
    private volatile @Nullable RouterConfiguration newest;

    SimulatedEdge(Vertx vertx, ProvisionedAgent identity) {
        this(vertx, identity, first -> {});
    }

    /** @param start runs its router by the first configuration; it may block */
    SimulatedEdge(Vertx vertx, ProvisionedAgent identity, Consumer<RouterConfiguration> start) {
        this.identity = identity;
        this.start = start;
        this.bus = BusConnection.open(
                vertx,
                BusAccess.of(
                        identity.busUrl(), identity.uuid(), identity.token().value()));
        bus.subscribe(
                Source.queue(Addresses.desired(identity.uuid())),
                desired -> Uni.createFrom().voidItem());
        bus.subscribe(Source.queue(Addresses.router(identity.uuid())), this::apply);
    }

    private Uni<Void> apply(Incoming message) {
        if (!(message.envelope().data() instanceof RouterConfiguration configuration)) {
            return Uni.createFrom().voidItem();
        }
        given.add(configuration.revision());
        boolean isFirst = newest == null;
        newest = configuration;
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> {
                    if (isFirst) {
                        start.accept(configuration);
                    }
                })
                .chain(() -> bus.send(Addresses.reports(identity.uuid()), report(configuration)));
    }

    private Envelope<StatusReport> report(RouterConfiguration configuration) {
        Instant now = Instant.now();
        RouterStatus router = new RouterStatus(
                configuration.engine(),
                configuration.mode(),
                configuration.routerId(),
                configuration.revision(),
                RouterState.RUNNING,
                null,
                startedAt,
                "simulated",
                List.of(),
                List.of());
        StatusReport report = new StatusReport(
                identity.uuid(), "simulated", startedAt, now, 1, false, List.of(), null, null, router, null, List.of());
        String id = UUID.randomUUID().toString();
        return new Envelope<>(id, "/agents/" + identity.uuid(), now, id, null, null, null, report);
    }

    String name() {
        return identity.name();
    }

    /** Revisions of the configurations it was given, in order. */
    List<String> given() {
        return given;
    }

    /** Whether the configuration it was given last lets messages for this microservice pass. */
    boolean passesMessagesFor(String microservice) {
        RouterConfiguration configuration = newest;
        return configuration != null
                && configuration.file() != null
                && configuration.file().value().contains(Addresses.messages(microservice));
    }

    /** Fetches what waits on the bus for a microservice, from now on. */
    void receiveFor(String microservice) {
        bus.receive(Source.queue(Addresses.messages(microservice)), payload -> {
            received.add(payload.id());
            return Uni.createFrom().voidItem();
        });
    }

    /** Done when the bus has it. */
    Uni<Void> send(String microservice, String id) {
        return bus.sender(Addresses.messages(microservice)).send(new Payload(id, new byte[16], false));
    }

    Set<String> received() {
        return received;
    }

    @Override
    public String toString() {
        return "%s, given %d configurations".formatted(name(), given.size());
    }

    @Override
    public void close() {
        bus.close();
    }
}
