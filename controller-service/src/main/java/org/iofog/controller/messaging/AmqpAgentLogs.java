package org.iofog.controller.messaging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.agent.AgentTask;
import org.iofog.contract.agent.AgentTask.FetchLogs;
import org.iofog.contract.agent.AgentTask.StopLogs;
import org.iofog.contract.agent.LogChunk;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.Incoming;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.amqp.Subscription;
import org.iofog.contract.message.Envelope;
import org.iofog.controller.application.query.AgentLogs;
import org.jboss.logging.Logger;

/** A chunk is settled when its consumer has taken it, so the credit of the link bounds what waits here. */
@ApplicationScoped
class AmqpAgentLogs implements AgentLogs {

    private static final Logger LOG = Logger.getLogger(AmqpAgentLogs.class);
    private static final int CREDIT = 16;
    private static final Duration TASK_LIFE = Duration.ofSeconds(30);

    private final BusConnection bus;
    private final Clock clock;

    AmqpAgentLogs(BusConnection bus, Clock clock) {
        this.bus = bus;
        this.clock = clock;
    }

    private record Delivery(LogChunk chunk, UniEmitter<? super Void> settlement) {

        LogChunk take() {
            settlement.complete(null);
            return chunk;
        }
    }

    @Override
    public Multi<LogChunk> fetch(String agentUuid, FetchLogs task) {
        return Multi.createFrom()
                .<Delivery>emitter(deliveries -> begin(agentUuid, task, deliveries), BackPressureStrategy.BUFFER)
                .map(Delivery::take);
    }

    private void begin(String agentUuid, FetchLogs task, MultiEmitter<? super Delivery> deliveries) {
        AtomicBoolean ended = new AtomicBoolean();
        Source source = Source.topic(Addresses.logs(agentUuid)).withCredit(CREDIT);
        Subscription subscription = bus.subscribe(source, message -> deliver(message, task, deliveries, ended));
        deliveries.onTermination(() -> {
            subscription.close();
            if (!ended.get()) {
                send(agentUuid, new StopLogs(task.taskId()), failure -> LOG.debugf("not stopped: %s", failure));
            }
        });
        send(agentUuid, task, deliveries::fail);
    }

    private static Uni<Void> deliver(
            Incoming message, FetchLogs task, MultiEmitter<? super Delivery> deliveries, AtomicBoolean ended) {
        if (message.envelope().data() instanceof LogChunk chunk
                && chunk.taskId().equals(task.taskId())) {
            return Uni.createFrom().emitter(settlement -> {
                ended.compareAndSet(false, chunk.last());
                deliveries.emit(new Delivery(chunk, settlement));
                if (chunk.last()) {
                    deliveries.complete();
                }
            });
        }
        return Uni.createFrom().voidItem();
    }

    private void send(String agentUuid, AgentTask task, Consumer<Throwable> failed) {
        Instant now = clock.instant();
        Envelope<AgentTask> envelope = new Envelope<>(
                UUID.randomUUID().toString(), "/controller", now, task.taskId(), null, null, now.plus(TASK_LIFE), task);
        bus.send(Addresses.tasks(agentUuid), envelope).subscribe().with(sent -> {}, failed);
    }
}
