package org.iofog.agent.application.router;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.iofog.agent.application.Loop;
import org.iofog.agent.application.Signal;
import org.iofog.agent.application.messages.MessageNetwork;
import org.iofog.agent.domain.BusIdentity;
import org.iofog.contract.mesh.RouterConfiguration;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.contract.message.Envelope;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the agent's router as its newest configuration wants it. Closing it leaves the router running: that is how an
 * agent restarts.
 */
public final class RouterSupervision implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RouterSupervision.class);

    /** So long the bus may take what is left of the agent's own broken connection for another agent. */
    private static final Duration OWN_REMAINS = Duration.ofSeconds(15);

    /** A change that is looked at more often than that is mostly over soon, and told then alone. */
    private static final Duration SOON_OVER = Duration.ofMillis(50);

    private final String agentUuid;
    private final RouterJournal journal;
    private final RouterPrograms programs;
    private final RouterUpkeep upkeep;
    private final MessageNetwork network;
    private final Consumer<RouterStatus> observer;
    private final Clock clock;
    private final LookPauses pauses = new LookPauses();
    private final Signal signal = new Signal();
    private final Loop loop = new Loop("router", this::lookAndWait);

    private volatile @Nullable RouterConfiguration wanted;
    private volatile @Nullable Instant refusedSince;

    public RouterSupervision(
            BusIdentity bus,
            RouterJournal journal,
            RouterPrograms programs,
            FreePorts ports,
            MessageNetwork network,
            Consumer<RouterStatus> observer,
            Clock clock) {
        this.agentUuid = bus.user();
        this.journal = journal;
        this.programs = programs;
        this.network = network;
        this.observer = observer;
        this.clock = clock;
        this.upkeep = new RouterUpkeep(bus, programs, new OwnAccess(journal, ports), network, signal::raise, clock);
    }

    /** Goes on with the last configuration before a restart, as nothing newer may be in reach. */
    public void start() {
        wanted = journal.configuration()
                .filter(kept -> kept.agentUuid().equals(agentUuid))
                .orElse(null);
        loop.start();
    }

    /** The newest wins. When this returns it survives a crash, and its message may be settled. */
    public void handle(Envelope<RouterConfiguration> message) {
        RouterConfiguration configuration = message.data();
        if (!configuration.agentUuid().equals(agentUuid)) {
            LOG.warnf("A router configuration for agent %s is ignored.", configuration.agentUuid());
            return;
        }
        journal.keep(configuration);
        wanted = configuration;
        signal.raise();
    }

    /**
     * Another process has this agent's place on the bus: after a while its router ends here, as there are to be no two of the
     * same id. May be called again and again.
     */
    public void standAside() {
        if (refusedSince == null) {
            refusedSince = clock.instant();
        }
        signal.raise();
    }

    /** The place is this agent's, or nobody can tell. */
    public void goOn() {
        refusedSince = null;
        signal.raise();
    }

    private boolean isAside() {
        Instant since = refusedSince;
        return since != null && !clock.instant().isBefore(since.plus(OWN_REMAINS));
    }

    private void lookAndWait() throws InterruptedException {
        signal.await(look());
    }

    /** @return when to look again at the latest */
    private Duration look() {
        RouterConfiguration current = wanted;
        if (isAside()) {
            upkeep.standAside();
            return LookPauses.WHILE_IT_IS_STILL;
        }
        return current == null ? LookPauses.WHILE_IT_IS_STILL : step(current);
    }

    private Duration step(RouterConfiguration current) {
        RouterStatus status = upkeep.step(current);
        Duration pause = pauses.after(current, status);
        if (pause.compareTo(SOON_OVER) > 0) {
            observer.accept(status);
        }
        return pause;
    }

    /** The router ends, and what it kept is gone. */
    public void remove() throws InterruptedException {
        loop.end();
        network.use(null);
        programs.remove();
        journal.forget();
    }

    @Override
    public void close() {
        loop.close();
        programs.release();
    }
}
