package org.iofog.agent.application.container;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.iofog.agent.application.EngineFailure;
import org.iofog.agent.application.EngineFailure.EngineUnreachable;
import org.iofog.agent.application.EngineFailure.NoSuchContainer;
import org.iofog.agent.application.Signal;
import org.iofog.agent.application.status.Progress;
import org.iofog.agent.domain.container.Action;
import org.iofog.agent.domain.container.Change;
import org.iofog.agent.domain.container.MicroservicePlan;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.agent.Phase;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes the steps of one microservice's plan. It ends at the first that fails, when the plan is outdated, and when the
 * deadline passes on the way; what is left is planned anew then.
 */
final class MicroserviceWork implements Work {

    private static final Logger LOG = Logger.getLogger(MicroserviceWork.class);
    private static final Duration PAUSE_BEFORE_NEW_LOOK = Duration.ofSeconds(1);

    private final MicroservicePlan plan;
    private final DesiredMicroservice wanted;
    private final Change change;
    private final ActionSteps steps;
    private final PlacementHistories histories;
    private final Progress progress;
    private final Clock clock;

    private final Signal outdatedSignal = new Signal();
    private volatile boolean outdated;
    private @Nullable Thread interruptible;

    MicroserviceWork(
            MicroservicePlan plan, ActionSteps steps, PlacementHistories histories, Progress progress, Clock clock) {
        this.plan = plan;
        this.wanted = plan.wanted();
        this.change = Change.of(wanted);
        this.steps = steps;
        this.histories = histories;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public void run() throws InterruptedException {
        for (Action action : plan.actions()) {
            if (outdated || (changesSomething(action) && isLate()) || !succeeds(action)) {
                return;
            }
        }
        boolean whole = plan.actions().stream().noneMatch(MicroserviceWork::leavesChangeUndone);
        if (whole) {
            histories.update(wanted.placement(), history -> history.applied(change));
        }
    }

    private boolean succeeds(Action action) throws InterruptedException {
        try {
            if (action instanceof Action.EnsureImage(var image)) {
                interruptibly(() -> steps.ensureImage(wanted, image));
            } else {
                steps.perform(wanted, action);
            }
            return true;
        } catch (EngineUnreachable | NoSuchContainer e) {
            if (!outdated) {
                LOG.warnf("%s: %s", wanted.name(), e.getMessage());
                outdatedSignal.await(PAUSE_BEFORE_NEW_LOOK);
            }
        } catch (RuntimeException e) {
            if (!outdated) {
                failed(action, e);
            }
        }
        return false;
    }

    /** Only a pull takes long enough to be worth an interruption. */
    private void interruptibly(Runnable pull) {
        synchronized (this) {
            interruptible = Thread.currentThread();
        }
        try {
            pull.run();
        } finally {
            synchronized (this) {
                interruptible = null;
                if (outdated) {
                    Thread.interrupted();
                }
            }
        }
    }

    private void failed(Action action, RuntimeException failure) {
        String reason = String.valueOf(
                failure instanceof EngineFailure ? failure.getMessage() : "It failed unexpectedly: " + failure);
        LOG.warnf(failure instanceof EngineFailure ? null : failure, "%s: %s", wanted.name(), reason);
        Instant now = clock.instant();
        if (action instanceof Action.Restart(var container, var backoff, var why)) {
            histories.update(wanted.placement(), history -> history.restartFailed(backoff, now));
            return;
        }
        histories.update(wanted.placement(), history -> history.failed(change, reason, now));
        progress.conclude(wanted, Phase.FAILED, reason);
    }

    private boolean isLate() {
        Instant deadline = wanted.deadline();
        return deadline != null
                && clock.instant().isAfter(deadline)
                && !histories.of(wanted.placement()).hasApplied(change);
    }

    private static boolean changesSomething(Action action) {
        return !(action instanceof Action.Restart || action instanceof Action.Remove);
    }

    private static boolean leavesChangeUndone(Action action) {
        return action instanceof Action.Wait || action instanceof Action.Expire || action instanceof Action.Restart;
    }

    @Override
    public synchronized void reconsider(@Nullable DesiredMicroservice now) {
        if (now != null && Change.of(now).equals(change) && !isLate()) {
            return;
        }
        outdated = true;
        outdatedSignal.raise();
        if (interruptible != null) {
            interruptible.interrupt();
        }
    }

    @Override
    public boolean isRemoval() {
        return false;
    }
}
