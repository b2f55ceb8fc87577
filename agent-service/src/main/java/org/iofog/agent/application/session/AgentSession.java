package org.iofog.agent.application.session;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.iofog.agent.application.ControllerLink;
import org.iofog.agent.application.EngineEvent;
import org.iofog.agent.application.HostProbe;
import org.iofog.agent.application.Journal;
import org.iofog.agent.application.LocalServices;
import org.iofog.agent.application.Subscription;
import org.iofog.agent.application.container.ContainerEngine;
import org.iofog.agent.application.container.Convergence;
import org.iofog.agent.application.container.ImagePruning;
import org.iofog.agent.application.log.LogStreams;
import org.iofog.agent.application.status.StatusBoard;
import org.iofog.agent.application.status.StatusReporter;
import org.iofog.contract.agent.AgentReport;
import org.iofog.contract.agent.AgentReport.Detached;
import org.iofog.contract.agent.AgentSettings;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.contract.view.ProvisionedAgent;
import org.jboss.logging.Logger;

/**
 * An agent at work under one identity, from provisioning to detach. Closing it leaves the containers running: that is
 * how an agent restarts.
 */
public final class AgentSession implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(AgentSession.class);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final String uuid;
    private final ContainerEngine engine;
    private final LocalServices services;
    private final Clock clock;
    private final StatusBoard board;
    private final StatusReporter reporter;
    private final Convergence convergence;
    private final ApplyDesiredStateHandler desiredStates;
    private final LogStreams logs;
    private final DetachHandler detach;
    private final TaskHandler tasks;
    private final Telemetry telemetry;
    private final CountDownLatch detached = new CountDownLatch(1);
    private Subscription engineEvents = () -> {};

    public AgentSession(
            ProvisionedAgent identity,
            String version,
            ContainerEngine engine,
            HostProbe host,
            Journal journal,
            TaskLedger ledger,
            ControllerLink link,
            LocalServices services,
            Clock clock) {
        uuid = identity.uuid();
        this.engine = engine;
        this.services = services;
        this.clock = clock;
        board = new StatusBoard(uuid, version, clock);
        reporter = new StatusReporter(board, link);
        convergence = new Convergence(uuid, engine, services, journal, board, clock);
        desiredStates = new ApplyDesiredStateHandler(uuid, journal, convergence, services, board, clock);
        logs = new LogStreams(uuid, engine, link);
        detach = new DetachHandler(uuid, engine, desiredStates, clock);
        ImagePruning pruning = new ImagePruning(uuid, engine, desiredStates::newest, clock, this::deliverLater);
        tasks = new TaskHandler(uuid, ledger, pruning, logs, detach, reporter, detached::countDown, clock);
        telemetry = new Telemetry(engine, host, board, convergence, pruning, services, this::settings);
    }

    /** Begins with what the journal tells; the bus may come later. */
    public void start() {
        desiredStates.resume();
        engineEvents = engine.events(uuid, this::notice);
        convergence.start();
        telemetry.start();
        reporter.start();
    }

    public ApplyDesiredStateHandler desiredStates() {
        return desiredStates;
    }

    public TaskHandler tasks() {
        return tasks;
    }

    /** The bus can be reached: what changed meanwhile is told as a whole. */
    public void linkEstablished() {
        board.demandComplete();
    }

    public void linkLost() {
        logs.stopAll();
    }

    /** What is seen of the agent's router goes into its reports. */
    public void routerObserved(RouterStatus status) {
        board.router(status);
    }

    /** A public port that the agent opens itself was opened, refused or closed. */
    public void publicPortsChanged() {
        board.publicPorts(services.publicPorts());
    }

    /** Opens when a detach is done and told. */
    public CountDownLatch detached() {
        return detached;
    }

    /** Stops and removes the agent's containers without telling anyone. */
    public void removeContainers() throws InterruptedException {
        detach.detach(uuid);
    }

    /** Tells that no host is this agent any more, if the bus can be reached soon. */
    public void tellDeparture() throws InterruptedException {
        CompletableFuture<Void> told = reporter.deliver(new Detached(uuid, null, clock.instant()));
        try {
            told.get(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("The control plane could not be told that this agent has left; it sees it as offline.");
        }
    }

    private void notice(EngineEvent event) {
        services.notice(event);
        telemetry.notice(event);
        convergence.notice(event);
    }

    private AgentSettings settings() {
        DesiredState newest = desiredStates.newest();
        return newest == null ? AgentSettings.DEFAULTS : newest.settings();
    }

    private void deliverLater(AgentReport report) {
        CompletableFuture<Void> unused = reporter.deliver(report);
    }

    @Override
    public void close() {
        engineEvents.close();
        telemetry.close();
        logs.stopAll();
        convergence.close();
        reporter.close();
    }
}
