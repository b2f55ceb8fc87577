package org.iofog.agent.process;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.iofog.agent.application.container.ContainerEngine;
import org.iofog.agent.application.router.RouterPrograms;
import org.iofog.agent.domain.container.ContainerSnapshot;
import org.iofog.agent.journal.AgentHome;
import org.iofog.agent.messaging.Departure;
import org.iofog.contract.view.ProvisionedAgent;
import picocli.CommandLine.Command;

/** Leaves the control plane from this side: the identity goes, and the containers with it; the controller is told. */
@Command(
        name = "deprovision",
        description = "Leave the control plane: remove this agent's containers, its router and its identity.",
        mixinStandardHelpOptions = true)
final class DeprovisionCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration STOP_GRACE = Duration.ofSeconds(10);

    private final AgentHome home;
    private final ContainerEngine engine;
    private final RouterPrograms routers;
    private final BusTrust trust;
    private final Vertx vertx;
    private final Clock clock;

    DeprovisionCommand(
            AgentHome home, ContainerEngine engine, RouterPrograms routers, BusTrust trust, Vertx vertx, Clock clock) {
        this.home = home;
        this.engine = engine;
        this.routers = routers;
        this.trust = trust;
        this.vertx = vertx;
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        Optional<ProvisionedAgent> identity = home.identity().identity();
        if (identity.isEmpty()) {
            System.out.println("This agent is not provisioned: there is nothing to leave.");
            return ExitStatus.DONE;
        }
        leave(identity.get());
        return ExitStatus.DONE;
    }

    private void leave(ProvisionedAgent identity) throws InterruptedException {
        home.identity().forget();
        Optional<ProcessLock> lock = ProcessLock.tryTake(home);
        if (lock.isPresent()) {
            try (ProcessLock alone = lock.get()) {
                removeWork(identity.uuid());
            }
            tellDeparture(identity);
        } else {
            awaitRunningAgent(identity.uuid());
        }
        System.out.printf("Agent %s has left namespace %s.%n", identity.name(), identity.namespace());
    }

    private void tellDeparture(ProvisionedAgent identity) {
        if (!Departure.tell(trust.accessOf(identity), vertx, clock)) {
            System.err.println("The control plane could not be told: it sees the agent as offline.");
        }
    }

    private void removeWork(String uuid) {
        for (ContainerSnapshot container : engine.containers(uuid)) {
            engine.stop(container.id(), STOP_GRACE);
            engine.remove(container.id());
        }
        engine.removeNetwork(uuid);
        routers.remove();
        home.forgetWork();
    }

    /** The running agent misses its identity within a second and removes its containers itself. */
    private void awaitRunningAgent(String uuid) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        Instant end = clock.instant().plus(PATIENCE);
        while (!engine.containers(uuid).isEmpty()
                || home.journal().desiredState().isPresent()) {
            if (clock.instant().isAfter(end) || never.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CommandFailure(
                        ExitStatus.FAILED,
                        "The running agent has lost its identity and still has containers after %d seconds; see its log."
                                .formatted(PATIENCE.toSeconds()));
            }
        }
    }
}
