package org.iofog.agent.application.container;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.iofog.agent.application.EngineFailure;
import org.iofog.agent.domain.container.PrunePolicy;
import org.iofog.contract.agent.AgentReport.PruneCompleted;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.agent.HostStatus;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Removes images nothing needs, on demand and by the agent's settings; never two at a time. */
public final class ImagePruning {

    private static final Logger LOG = Logger.getLogger(ImagePruning.class);

    private final String agentUuid;
    private final ContainerEngine engine;
    private final Supplier<@Nullable DesiredState> desired;
    private final Clock clock;
    private final Consumer<PruneCompleted> automatic;
    private final AtomicBoolean automaticRuns = new AtomicBoolean();
    private volatile Instant last;

    /** @param automatic told of each prune nobody asked for */
    public ImagePruning(
            String agentUuid,
            ContainerEngine engine,
            Supplier<@Nullable DesiredState> desired,
            Clock clock,
            Consumer<PruneCompleted> automatic) {
        this.agentUuid = agentUuid;
        this.engine = engine;
        this.desired = desired;
        this.clock = clock;
        this.automatic = automatic;
        this.last = clock.instant();
    }

    /**
     * @throws IllegalStateException while no desired state tells which images are needed
     * @throws EngineFailure when the engine does not do it
     */
    public synchronized PruneCompleted prune(@Nullable String taskId) {
        DesiredState state = desired.get();
        if (state == null) {
            throw new IllegalStateException(
                    "Nothing was pruned: the agent has no desired state yet that tells which images it needs.");
        }
        last = clock.instant();
        RemovedImages removed = engine.removeImages(PrunePolicy.removable(engine.images(), state));
        LOG.infof("Pruned %d images, %d bytes.", removed.count(), removed.bytes());
        return new PruneCompleted(agentUuid, taskId, clock.instant(), removed.count(), removed.bytes());
    }

    public void pruneIfDue(EngineInfo info, HostStatus host) {
        DesiredState state = desired.get();
        if (state != null
                && PrunePolicy.isDue(state.settings(), last, availablePercent(info, host), clock.instant())
                && automaticRuns.compareAndSet(false, true)) {
            Thread.ofVirtual().name("automatic-prune").start(this::pruneUnasked);
        }
    }

    private void pruneUnasked() {
        try {
            automatic.accept(prune(null));
        } catch (EngineFailure e) {
            LOG.warnf("The automatic prune failed: %s", e.getMessage());
        } finally {
            automaticRuns.set(false);
        }
    }

    /** Of the fuller of the two disks: the one that is watched, and the one with the images. */
    private static double availablePercent(EngineInfo info, HostStatus host) {
        double watched = host.diskTotal() == 0 ? 100 : 100.0 * host.diskAvailable() / host.diskTotal();
        EngineInfo.DiskSpace images = info.disk();
        return images == null ? watched : Math.min(watched, images.availablePercent());
    }
}
