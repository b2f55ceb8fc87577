package org.iofog.benchmark;

import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.amqp.request.RequestReply;
import org.iofog.contract.command.Command;
import org.iofog.contract.command.CommandReply;
import org.iofog.contract.command.CommandReply.CommandAccepted;
import org.iofog.contract.command.MicroserviceCommand.DeleteMicroservice;
import org.iofog.contract.command.MicroserviceCommand.MoveMicroservice;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceDeleted;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceMoved;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceStateChanged;
import org.iofog.contract.message.Envelope;
import org.iofog.contract.view.AgentView;
import org.iofog.testkit.mesh.ControllerApi;
import org.iofog.testkit.mesh.Mesh;
import org.iofog.testkit.mesh.Microservices;
import org.jspecify.annotations.Nullable;

/**
 * Deploy and move commands per second, accepted and applied, with so many agents that answer at once. What the programs
 * compile is compiled before, by commands whose microservices are gone again.
 */
final class CommandThroughput {

    private static final int UNDER_WAY = 128;
    private static final int COMMANDS = 2_000;
    private static final int WARM_UP = 4_000;

    private final Mesh mesh;
    private final Path folder;
    private final ControllerApi api;
    private final int agentCount;
    private final Vertx vertx = Vertx.vertx();
    private final List<SimulatedAgent> agents = new ArrayList<>();
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final Set<String> moved = ConcurrentHashMap.newKeySet();
    private final Set<String> deleted = ConcurrentHashMap.newKeySet();

    /** @param folder of the mesh */
    CommandThroughput(Mesh mesh, Path folder, ControllerApi api, int agentCount) {
        this.mesh = mesh;
        this.folder = folder;
        this.api = api;
        this.agentCount = agentCount;
    }

    void run(Report report) throws InterruptedException {
        var connection = mesh.connection();
        BusAccess operator = BusAccess.of(
                connection.path("busUrl").asText(),
                connection.at("/operator/user").asText(),
                connection.at("/operator/password").asText());
        try (BusConnection bus = BusConnection.open(vertx, operator);
                RequestReply requests = new RequestReply(bus)) {
            bus.subscribe(Source.topic(Addresses.EVENTS + "microservice.#").withCredit(1_000), incoming -> {
                note(incoming.envelope().data());
                return Uni.createFrom().voidItem();
            });
            startAgents();
            warmUp(requests);
            measure(report, "deploy", "run", running, requests, number -> deploy("run", number));
            if (agentCount > 1) {
                measure(report, "move", "run", moved, requests, this::move);
            }
        } finally {
            agents.forEach(SimulatedAgent::close);
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private void startAgents() {
        IntStream.range(0, agentCount)
                .parallel()
                .mapToObj(number -> new SimulatedAgent(vertx, mesh.provision(api, "agent-" + number)))
                .forEachOrdered(agents::add);
        await().atMost(Mesh.SOON.multipliedBy(4))
                .until(() -> api.agents().stream().allMatch(agent -> agent.state() == AgentView.State.ONLINE));
    }

    private void warmUp(RequestReply requests) throws InterruptedException {
        send(requests, WARM_UP, number -> deploy("warm", number));
        awaitAll(running, "warm", WARM_UP);
        send(requests, WARM_UP, number -> new DeleteMicroservice("default", "warm-" + number));
        awaitAll(deleted, "warm", WARM_UP);
    }

    private void measure(
            Report report,
            String verb,
            String prefix,
            Set<String> seen,
            RequestReply requests,
            IntFunction<Command> command)
            throws InterruptedException {
        Computing before = Computing.of(mesh, folder);
        long begin = System.nanoTime();
        send(requests, COMMANDS, command);
        double accepted = secondsSince(begin);
        awaitAll(seen, prefix, COMMANDS);
        double applied = secondsSince(begin);
        String aim = agentCount == 100 ? "> 1000" : null;
        report.add(figure(verb + " accepted", COMMANDS / accepted, null));
        report.add(figure(verb + " applied", COMMANDS / applied, aim));
        Computing.of(mesh, folder)
                .since(before)
                .seconds()
                .forEach((program, seconds) -> report.add(
                        figure(verb + ": computing of " + program, "ms/command", seconds * 1e3 / COMMANDS, null)));
    }

    private Figure figure(String variant, double perSecond, @Nullable String aim) {
        return figure(variant, "commands/s", perSecond, aim);
    }

    private Figure figure(String variant, String unit, double value, @Nullable String aim) {
        return Figure.single("throughput, " + agentCount + " agents", variant, unit, value, aim);
    }

    private void send(RequestReply requests, int count, IntFunction<Command> command) throws InterruptedException {
        Semaphore free = new Semaphore(UNDER_WAY);
        CountDownLatch open = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            free.acquire();
            requests.request(envelope(command.apply(i)), Duration.ofSeconds(60))
                    .onTermination()
                    .invoke(free::release)
                    .subscribe()
                    .with(reply -> settle(reply, open), failure -> failure.printStackTrace());
        }
        if (!open.await(5, TimeUnit.MINUTES)) {
            throw new AssertionError(open.getCount() + " commands were not accepted");
        }
    }

    private static void settle(CommandReply reply, CountDownLatch open) {
        if (reply instanceof CommandAccepted) {
            open.countDown();
        } else {
            System.err.println(reply);
        }
    }

    private void awaitAll(Set<String> seen, String prefix, int count) {
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(5))
                .until(() ->
                        seen.stream().filter(name -> name.startsWith(prefix)).count() == count);
    }

    private void note(Object event) {
        if (event instanceof MicroserviceStateChanged changed && changed.state() == ContainerState.RUNNING) {
            running.add(changed.name());
        } else if (event instanceof MicroserviceMoved done) {
            moved.add(done.name());
        } else if (event instanceof MicroserviceDeleted done) {
            deleted.add(done.name());
        }
    }

    private Command deploy(String prefix, int number) {
        return Microservices.createSleeper(
                prefix + "-" + number, agents.get(number % agentCount).name());
    }

    private Command move(int number) {
        return new MoveMicroservice(
                "default",
                "run-" + number,
                agents.get((number + 1) % agentCount).name());
    }

    private static Envelope<Command> envelope(Command command) {
        String id = UUID.randomUUID().toString();
        return new Envelope<>(id, "/benchmark", Instant.now(), id, null, "benchmark", null, command);
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
