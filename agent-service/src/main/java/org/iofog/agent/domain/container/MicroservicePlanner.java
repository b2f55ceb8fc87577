package org.iofog.agent.domain.container;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.iofog.agent.domain.container.Action.Create;
import org.iofog.agent.domain.container.Action.EnsureImage;
import org.iofog.agent.domain.container.Action.Expire;
import org.iofog.agent.domain.container.Action.Remove;
import org.iofog.agent.domain.container.Action.Replace;
import org.iofog.agent.domain.container.Action.Restart;
import org.iofog.agent.domain.container.Action.Start;
import org.iofog.agent.domain.container.Action.Stop;
import org.iofog.agent.domain.container.Action.Wait;
import org.iofog.agent.domain.container.ContainerSnapshot.Status;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.agent.RunState;

/** Plans for one microservice. Image first, then a new container beside the old one, and only then the old one stops. */
final class MicroservicePlanner {

    private final DesiredState desired;
    private final DesiredMicroservice wanted;
    private final Change change;
    private final PlacementContainers containers;
    private final PlacementHistory history;
    private final Instant now;

    MicroservicePlanner(
            DesiredState desired,
            DesiredMicroservice wanted,
            PlacementContainers containers,
            PlacementHistory history,
            Instant now) {
        this.desired = desired;
        this.wanted = wanted;
        this.change = Change.of(wanted);
        this.containers = containers;
        this.history = history;
        this.now = now;
    }

    List<Action> actions() {
        ContainerSnapshot current = containers.current();
        if (wanted.run() == RunState.STOPPED) {
            return unlessHindered(towardsStopped());
        }
        if (current == null || current.status() == Status.CREATED) {
            return unlessHindered(towardsFirstStart());
        }
        if (current.status() == Status.ENDED && wasStoppedOnPurpose()) {
            return unlessHindered(followedByCleanup(List.of(new Start(current.id()))));
        }
        return followedByCleanup(keptUp(current));
    }

    private List<Action> towardsStopped() {
        List<Action> actions = new ArrayList<>();
        Stream.concat(Stream.ofNullable(containers.current()), containers.outdated())
                .filter(ContainerSnapshot::isRunning)
                .forEach(container -> actions.add(new Stop(container.id())));
        if (containers.current() == null) {
            actions.addAll(creation());
        }
        return followedByCleanup(actions);
    }

    private List<Action> towardsFirstStart() {
        ContainerSnapshot current = containers.current();
        List<Action> actions = new ArrayList<>();
        String container;
        if (current == null) {
            actions.addAll(creation());
            container = definition().name();
        } else {
            container = current.id();
        }
        ContainerSnapshot serving = containers.serving();
        if (serving != null && serving.isRunning()) {
            actions.add(new Replace(serving.id(), container));
            actions.addAll(removals(containers.leftovers().stream()));
            return actions;
        }
        actions.add(new Start(container));
        return followedByCleanup(actions);
    }

    /** A change is not made after its deadline, nor before the pause after a failure is over. */
    private List<Action> unlessHindered(List<Action> actions) {
        if (actions.isEmpty()) {
            return actions;
        }
        Instant deadline = wanted.deadline();
        if (deadline != null && now.isAfter(deadline) && !history.hasApplied(change)) {
            return meanwhile(new Expire(
                    deadline, "The deadline %s passed before it was done.".formatted(Moments.text(deadline))));
        }
        PlacementHistory.Failure failure = history.failureOf(change);
        if (failure == null) {
            return actions;
        }
        if (wouldInterrupt(actions)) {
            return meanwhile(new Wait(
                    ContainerState.FAILED,
                    null,
                    failure.reason() + " The former container goes on; restart it or deploy a change to try again."));
        }
        return failure.attempts().isDue(now) ? actions : meanwhile(pauseAfter(failure));
    }

    /** A replacement that did not start once would stop the former container again and again. */
    private boolean wouldInterrupt(List<Action> actions) {
        return actions.getFirst() instanceof Replace;
    }

    private Wait pauseAfter(PlacementHistory.Failure failure) {
        RestartBackoff attempts = failure.attempts();
        return new Wait(
                ContainerState.FAILED,
                attempts.nextAttempt(),
                "%s Attempt %d follows at %s."
                        .formatted(failure.reason(), attempts.failures() + 1, Moments.text(attempts.nextAttempt())));
    }

    /** What served before goes on serving. */
    private List<Action> meanwhile(Action hindrance) {
        ContainerSnapshot serving = containers.serving();
        boolean ended = serving != null && serving.status() == Status.ENDED;
        if (serving == null || !ended || wanted.run() == RunState.STOPPED || wasStoppedOnPurpose()) {
            return List.of(hindrance);
        }
        return Stream.concat(Stream.of(hindrance), keptUp(serving).stream()).toList();
    }

    private List<Action> keptUp(ContainerSnapshot container) {
        if (container.isRunning()) {
            return List.of();
        }
        RestartBackoff backoff = history.crashes().afterEndOf(container);
        String reason = "It ended with exit code %s".formatted(container.exitCode());
        if (backoff.isDue(now)) {
            return List.of(new Restart(container.id(), backoff, reason + " and is started again."));
        }
        return List.of(new Wait(
                ContainerState.RESTARTING,
                backoff.nextAttempt(),
                "%s for the %d. time in a row and is started again at %s."
                        .formatted(reason, backoff.failures(), Moments.text(backoff.nextAttempt()))));
    }

    private boolean wasStoppedOnPurpose() {
        Change applied = history.applied();
        return applied != null && applied.run() == RunState.STOPPED;
    }

    private List<Action> creation() {
        Stream<Action> made = Stream.of(new EnsureImage(image()), new Create(definition()));
        return Stream.concat(removals(containers.broken().stream()).stream(), made)
                .toList();
    }

    private ImageRequest image() {
        boolean pulled = containers.haveGeneration(wanted.generation());
        return ImageRequest.of(wanted, desired.registries(), pulled);
    }

    private ContainerDefinition definition() {
        return ContainerDefinition.of(desired.agentUuid(), wanted, image().image());
    }

    private List<Action> followedByCleanup(List<Action> actions) {
        return Stream.concat(actions.stream(), removals(containers.outdated()).stream())
                .toList();
    }

    private static List<Action> removals(Stream<ContainerSnapshot> containers) {
        return containers.<Action>map(container -> new Remove(container.id())).toList();
    }
}
