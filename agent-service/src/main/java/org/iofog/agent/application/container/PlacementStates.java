package org.iofog.agent.application.container;

import java.util.List;
import org.iofog.agent.application.status.Progress;
import org.iofog.agent.domain.container.Action;
import org.iofog.agent.domain.container.Change;
import org.iofog.agent.domain.container.ContainerSnapshot;
import org.iofog.agent.domain.container.ContainerSnapshot.Health;
import org.iofog.agent.domain.container.MicroservicePlan;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.agent.Phase;
import org.iofog.contract.agent.RunState;
import org.jspecify.annotations.Nullable;

/** Shows what a plan tells of a microservice: that it is as wanted, or why it is not. */
final class PlacementStates {

    private final PlacementHistories histories;
    private final Progress progress;

    PlacementStates(PlacementHistories histories, Progress progress) {
        this.histories = histories;
        this.progress = progress;
    }

    /** @return whether the plan has actions to take */
    boolean show(MicroservicePlan plan, List<ContainerSnapshot> containers) {
        DesiredMicroservice wanted = plan.wanted();
        ContainerSnapshot container = containers.stream()
                .filter(each -> each.labels().placement().equals(wanted.placement()) && each.isMadeFor(wanted))
                .findFirst()
                .orElse(null);
        if (plan.isSettled()) {
            settled(wanted, container);
            return false;
        }
        boolean work = false;
        for (Action action : plan.actions()) {
            switch (action) {
                case Action.Wait wait -> waiting(wanted, wait, container);
                case Action.Expire expire -> expired(wanted, expire, container);
                default -> work = true;
            }
        }
        return work;
    }

    /** What was never seen is queued, as long as the engine is out of sight. */
    void showUnseen(@Nullable DesiredState desired, String problem) {
        if (desired != null) {
            desired.microservices().stream()
                    .filter(wanted -> !progress.isShown(wanted))
                    .forEach(wanted -> enter(wanted, ContainerState.QUEUED, null, problem));
        }
    }

    private void settled(DesiredMicroservice wanted, @Nullable ContainerSnapshot container) {
        histories.update(wanted.placement(), history -> history.applied(Change.of(wanted)));
        if (wanted.run() == RunState.STOPPED) {
            enter(wanted, ContainerState.STOPPED, container, null);
            progress.conclude(wanted, Phase.READY, "It is stopped.");
            return;
        }
        switch (container == null ? Health.NONE : container.health()) {
            case STARTING -> enter(wanted, ContainerState.STARTING, container, "Its health check has no verdict yet.");
            case UNHEALTHY -> {
                String reason = "Its health check fails.";
                enter(wanted, ContainerState.UNHEALTHY, container, reason);
                progress.conclude(wanted, Phase.FAILED, reason);
            }
            case NONE, HEALTHY -> {
                enter(wanted, ContainerState.RUNNING, container, null);
                progress.conclude(wanted, Phase.READY, null);
            }
        }
    }

    private void waiting(DesiredMicroservice wanted, Action.Wait wait, @Nullable ContainerSnapshot container) {
        enter(wanted, wait.state(), container, wait.reason());
        progress.conclude(wanted, Phase.FAILED, wait.reason());
    }

    private void expired(DesiredMicroservice wanted, Action.Expire expire, @Nullable ContainerSnapshot container) {
        enter(wanted, ContainerState.EXPIRED, container, expire.reason());
        progress.conclude(wanted, Phase.EXPIRED, expire.reason());
    }

    private void enter(
            DesiredMicroservice wanted,
            ContainerState state,
            @Nullable ContainerSnapshot container,
            @Nullable String reason) {
        int restarts = histories.of(wanted.placement()).crashes().restarts();
        progress.enter(wanted, state, container, reason, restarts);
    }
}
