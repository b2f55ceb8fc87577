package org.iofog.agent.application.session;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.iofog.agent.application.EngineEvent;
import org.iofog.agent.application.EngineFailure;
import org.iofog.agent.application.HostProbe;
import org.iofog.agent.application.LocalServices;
import org.iofog.agent.application.Signal;
import org.iofog.agent.application.container.ContainerEngine;
import org.iofog.agent.application.container.Convergence;
import org.iofog.agent.application.container.EngineInfo;
import org.iofog.agent.application.container.ImagePruning;
import org.iofog.agent.application.status.StatusBoard;
import org.iofog.agent.domain.container.ContainerSnapshot;
import org.iofog.contract.agent.AgentSettings;
import org.iofog.contract.agent.EngineStatus;
import org.iofog.contract.agent.HostStatus;
import org.jboss.logging.Logger;

/**
 * Measures host, engine and containers every {@code statusFrequency} seconds, which leads to a complete report, and
 * prunes images when it is time.
 */
final class Telemetry implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Telemetry.class);
    private static final int MEASURED_AT_ONCE = 16;

    private final ContainerEngine engine;
    private final HostProbe host;
    private final StatusBoard board;
    private final Convergence convergence;
    private final ImagePruning pruning;
    private final LocalServices services;
    private final Supplier<AgentSettings> settings;
    private final Signal signal = new Signal();
    private final Thread thread;

    Telemetry(
            ContainerEngine engine,
            HostProbe host,
            StatusBoard board,
            Convergence convergence,
            ImagePruning pruning,
            LocalServices services,
            Supplier<AgentSettings> settings) {
        this.engine = engine;
        this.host = host;
        this.board = board;
        this.convergence = convergence;
        this.pruning = pruning;
        this.services = services;
        this.settings = settings;
        this.thread = Thread.ofVirtual().name("telemetry").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void notice(EngineEvent event) {
        if (event instanceof EngineEvent.EngineLost(String reason)) {
            board.engine(new EngineStatus(false, null, host.architecture(), reason));
        } else if (event instanceof EngineEvent.EngineConnected) {
            signal.raise();
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                measure();
                signal.await(Duration.ofSeconds(settings.get().statusFrequency()));
                convergence.lookAgain();
            }
        } catch (InterruptedException closed) {
            LOG.debug("The measuring ends.");
        }
    }

    private void measure() {
        try {
            HostStatus measured = host.measure(settings.get().diskDirectory());
            board.host(measured);
            measureEngine(measured);
        } catch (RuntimeException e) {
            LOG.warn("The host could not be measured.", e);
        }
        board.publicPorts(services.publicPorts());
        board.demandComplete();
        measureContainers();
    }

    private void measureEngine(HostStatus measured) {
        try {
            EngineInfo info = engine.info();
            String problem = services.problem();
            board.engine(
                    new EngineStatus(true, info.version(), info.architecture(), problem.isEmpty() ? null : problem));
            pruning.pruneIfDue(info, measured);
        } catch (EngineFailure e) {
            board.engine(new EngineStatus(false, null, host.architecture(), e.getMessage()));
        }
    }

    /** Measuring takes seconds, so the figures travel with the report after this one. */
    private void measureContainers() {
        Semaphore turns = new Semaphore(MEASURED_AT_ONCE);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (ContainerSnapshot container : convergence.containers()) {
                if (container.isRunning()) {
                    turns.acquireUninterruptibly();
                    executor.execute(() -> measure(container, turns));
                }
            }
        }
    }

    private void measure(ContainerSnapshot container, Semaphore turns) {
        try {
            String microservice = container.labels().microservice();
            board.used(container.labels().placement(), engine.usage(container.id()), services.messages(microservice));
        } catch (EngineFailure e) {
            LOG.debugf("Container %s is not measured: %s", container.name(), e.getMessage());
        } finally {
            turns.release();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
