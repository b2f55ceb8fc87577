package org.iofog.agent.process;

import io.quarkus.runtime.Quarkus;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.iofog.agent.application.HostProbe;
import org.iofog.agent.application.container.ContainerEngine;
import org.iofog.agent.application.router.RouterPrograms;
import org.iofog.agent.config.AgentProcessConfig;
import org.iofog.agent.journal.AgentHome;
import org.iofog.contract.view.ProvisionedAgent;
import org.iofog.tunnel.http.HttpLimits;
import org.iofog.tunnel.port.CertificateFiles;
import org.iofog.tunnel.port.PortSettings;
import org.jboss.logging.Logger;

/**
 * Lets the agent work while it has an identity: waits for one, and when it is detached, deprovisioned or given another
 * one, has the containers removed and forgets what it knew.
 */
@ApplicationScoped
class AgentSupervisor {

    private static final Logger LOG = Logger.getLogger(AgentSupervisor.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final AgentProcessConfig config;
    private final AgentHome home;
    private final ContainerEngine engine;
    private final HostProbe host;
    private final RouterPrograms routers;
    private final BusTrust trust;
    private final Vertx vertx;
    private final Clock clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean failed;

    AgentSupervisor(
            AgentProcessConfig config,
            AgentHome home,
            ContainerEngine engine,
            HostProbe host,
            RouterPrograms routers,
            BusTrust trust,
            Vertx vertx,
            Clock clock) {
        this.config = config;
        this.home = home;
        this.engine = engine;
        this.host = host;
        this.routers = routers;
        this.trust = trust;
        this.vertx = vertx;
        this.clock = clock;
    }

    void start() {
        Thread.ofVirtual().name("supervisor").start(this::superviseUntilClosed);
    }

    private void superviseUntilClosed() {
        try {
            supervise();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.errorf("The agent ends: %s", e.getMessage());
            failed = true;
            Quarkus.asyncExit(ExitStatus.FAILED);
        } finally {
            closed.countDown();
        }
    }

    /** Whether it ended because it could not go on. */
    boolean hasFailed() {
        return failed;
    }

    private void supervise() throws InterruptedException {
        boolean waitingTold = false;
        while (!pauseOrClosing(Duration.ZERO)) {
            Optional<ProvisionedAgent> identity = home.identity().identity();
            if (identity.isPresent()) {
                workAs(identity.get());
                waitingTold = false;
                continue;
            }
            if (!waitingTold) {
                LOG.info("The agent has no identity; it waits for \"iofog-agent provision\".");
                waitingTold = true;
            }
            pauseOrClosing(BETWEEN_LOOKS);
        }
    }

    private PortSettings publicPorts() {
        AgentProcessConfig.Tunnel tunnel = config.tunnel();
        return new PortSettings(
                tunnel.address(),
                tunnel.patience(),
                tunnel.idle(),
                HttpLimits.USUAL,
                CertificateFiles.of(tunnel.certificate(), tunnel.key()));
    }

    private void workAs(ProvisionedAgent identity) throws InterruptedException {
        try (AgentWork work = open(identity)) {
            LOG.infof(
                    "Agent %s (%s) of namespace %s is ready.", identity.name(), identity.uuid(), identity.namespace());
            boolean goesOn = true;
            while (goesOn && !pauseOrClosing(BETWEEN_LOOKS)) {
                goesOn = !endIfDismissed(work, identity);
            }
        }
    }

    private AgentWork open(ProvisionedAgent identity) {
        return new AgentWork(
                identity,
                trust.accessOf(identity),
                config.version(),
                home,
                config.messageRetention(),
                publicPorts(),
                engine,
                host,
                routers,
                vertx,
                clock);
    }

    /** @return whether its stay has ended: by the control plane, or by whoever took the identity from this host */
    private boolean endIfDismissed(AgentWork work, ProvisionedAgent identity) throws InterruptedException {
        Optional<ProvisionedAgent> present = home.identity().identity();
        if (work.isDetached()) {
            work.removeRouter();
            forget(identity);
            LOG.info("The agent is detached: its containers and its identity are gone.");
        } else if (work.isRemoved()) {
            LOG.info("The control plane has removed this agent; its containers are stopped.");
            work.removeContainers();
            work.removeRouter();
            forget(identity);
        } else if (!identity.equals(present.orElse(null))) {
            leave(work, identity, present);
        } else {
            return false;
        }
        return true;
    }

    /** The control plane is told, unless the same agent goes on with another token. */
    private void leave(AgentWork work, ProvisionedAgent identity, Optional<ProvisionedAgent> present)
            throws InterruptedException {
        work.removeContainers();
        work.removeRouter();
        if (present.filter(other -> other.uuid().equals(identity.uuid())).isEmpty()) {
            work.tellDeparture();
        }
        home.forgetWork();
        LOG.info("The agent has lost its identity, and its containers with it.");
    }

    /** Unless the host was given another identity meanwhile. */
    private void forget(ProvisionedAgent identity) {
        if (home.identity().identity().filter(identity::equals).isPresent()) {
            home.identity().forget();
        }
        home.forgetWork();
    }

    private boolean pauseOrClosing(Duration pause) throws InterruptedException {
        return closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Returns when nothing is under way any more. Containers go on. */
    void close() {
        closing.countDown();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
