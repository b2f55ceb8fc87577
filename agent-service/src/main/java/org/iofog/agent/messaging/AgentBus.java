package org.iofog.agent.messaging;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.iofog.agent.application.ControllerLink;
import org.iofog.agent.application.router.RouterSupervision;
import org.iofog.agent.application.session.AgentSession;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.agent.AgentReport;
import org.iofog.contract.agent.LogChunk;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.message.Envelope;
import org.jspecify.annotations.Nullable;

/** One agent's connection to the bus, under its own credentials. */
public final class AgentBus implements ControllerLink, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String uuid;
    private final Clock clock;
    private final BusConnection bus;
    private final ConnectionGate gate = new ConnectionGate();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService changes =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());

    /** @param access as the agent, whose uuid is the user */
    public AgentBus(BusAccess access, Vertx vertx, Clock clock) {
        this.uuid = access.user();
        this.clock = clock;
        this.bus = BusConnection.open(vertx, access);
    }

    /**
     * Takes the agent's messages from now on, as long as no other process of the same identity has them.
     *
     * @param connection told null when the bus lets the agent in, and why when it does not
     */
    public void serve(AgentSession session, RouterSupervision router, Consumer<@Nullable String> connection) {
        new AgentQueues(bus, uuid, session, router, problem -> tell(session, connection, problem), workers).take();
    }

    private void tell(AgentSession session, Consumer<@Nullable String> connection, @Nullable String problem) {
        if (!changes.isShutdown()) {
            changes.execute(() -> connectionChanged(session, connection, problem));
        }
    }

    private void connectionChanged(
            AgentSession session, Consumer<@Nullable String> connection, @Nullable String problem) {
        connection.accept(problem);
        gate.set(problem == null);
        if (problem == null) {
            session.linkEstablished();
        } else {
            session.linkLost();
        }
    }

    @Override
    public void awaitConnected() throws InterruptedException {
        gate.awaitOpen();
    }

    @Override
    public void send(AgentReport report) throws InterruptedException {
        String id = UUID.randomUUID().toString();
        String taskId = taskOf(report);
        send(Addresses.reports(uuid), id, taskId == null ? id : taskId, report);
    }

    @Override
    public void send(LogChunk chunk) throws InterruptedException {
        send(Addresses.logs(uuid), UUID.randomUUID().toString(), chunk.taskId(), chunk);
    }

    private void send(String address, String id, String correlationId, Object data) throws InterruptedException {
        Envelope<?> envelope =
                new Envelope<>(id, "/agents/" + uuid, clock.instant(), correlationId, null, null, null, data);
        CompletableFuture<Void> taken =
                bus.send(address, envelope).subscribeAsCompletionStage().toCompletableFuture();
        try {
            taken.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new LinkBroken(String.valueOf(cause.getMessage()), cause);
        } catch (TimeoutException e) {
            throw new LinkBroken("The bus did not answer within %d seconds.".formatted(PATIENCE.toSeconds()), e);
        }
    }

    private static @Nullable String taskOf(AgentReport report) {
        return switch (report) {
            case AgentReport.StatusReport status -> null;
            case AgentReport.PruneCompleted prune -> prune.taskId();
            case AgentReport.TaskFailed failed -> failed.taskId();
            case AgentReport.Detached detached -> detached.taskId();
        };
    }

    @Override
    public void close() {
        changes.shutdown();
        bus.close();
        workers.shutdownNow();
    }
}
