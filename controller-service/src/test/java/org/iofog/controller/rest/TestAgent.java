package org.iofog.controller.rest;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.agent.AgentReport.PruneCompleted;
import org.iofog.contract.agent.AgentTask;
import org.iofog.contract.agent.AgentTask.FetchLogs;
import org.iofog.contract.agent.AgentTask.PruneImages;
import org.iofog.contract.agent.LogChunk;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.Incoming;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.message.Envelope;
import org.iofog.testkit.Collected;

/**
 * An agent that is provisioned like any other, and answers to the task of fetching logs with what it was given; given
 * nothing, it has no container, or one that is silent for who follows it.
 */
final class TestAgent implements AutoCloseable {

    private final String uuid;
    private final BusConnection bus;
    private final Collected desired = new Collected();
    private final List<AgentTask> tasks = new CopyOnWriteArrayList<>();
    private final List<String> log;

    private TestAgent(String uuid, BusConnection bus, List<String> log) {
        this.uuid = uuid;
        this.bus = bus;
        this.log = log;
    }

    /** Returns when the controller knows that it is there. */
    static TestAgent provision(Vertx vertx, String name, List<String> log) {
        String key = Api.asUser()
                .post("/namespaces/default/agents/" + name + "/provisioning-key")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
        Map<String, String> identity = Api.asNobody()
                .body(Map.of("key", key, "type", 1))
                .post("/agent/provision")
                .then()
                .statusCode(200)
                .extract()
                .path("$");
        String uuid = String.valueOf(identity.get("uuid"));
        BusAccess access = BusAccess.of(identity.get("busUrl"), uuid, identity.get("token"));
        TestAgent agent = new TestAgent(uuid, BusConnection.open(vertx, access), log);
        agent.listen(name);
        return agent;
    }

    List<AgentTask> tasks() {
        return tasks;
    }

    @Override
    public void close() {
        bus.close();
    }

    private void listen(String name) {
        bus.subscribe(Source.queue(Addresses.desired(uuid)), desired);
        bus.subscribe(Source.queue(Addresses.tasks(uuid)), this::work);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Api.asUser()
                        .get("/namespaces/default/agents/" + name)
                        .then()
                        .body("state", equalTo("ONLINE")));
    }

    private Uni<Void> work(Incoming message) {
        AgentTask task = (AgentTask) message.envelope().data();
        tasks.add(task);
        return switch (task) {
            case FetchLogs fetch -> sendLog(fetch);
            case PruneImages prune ->
                bus.send(
                        Addresses.reports(uuid),
                        envelope(prune.taskId(), new PruneCompleted(uuid, prune.taskId(), Instant.now(), 0, 0)));
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> sendLog(FetchLogs fetch) {
        if (log.isEmpty() && fetch.follow()) {
            return Uni.createFrom().voidItem();
        }
        if (log.isEmpty()) {
            return send(new LogChunk(fetch.taskId(), 0, "", true, "There is no container yet."));
        }
        return Multi.createFrom()
                .range(0, log.size())
                .onItem()
                .transformToUniAndConcatenate(i -> send(chunk(fetch, i)))
                .onItem()
                .ignoreAsUni();
    }

    private LogChunk chunk(FetchLogs fetch, int index) {
        boolean last = index == log.size() - 1 && !fetch.follow();
        return new LogChunk(fetch.taskId(), index, log.get(index), last, null);
    }

    private Uni<Void> send(LogChunk chunk) {
        return bus.send(Addresses.logs(uuid), envelope(chunk.taskId(), chunk));
    }

    private <T> Envelope<T> envelope(String taskId, T body) {
        String id = UUID.randomUUID().toString();
        return new Envelope<>(id, "/agents/" + uuid, Instant.now(), taskId, null, null, null, body);
    }
}
