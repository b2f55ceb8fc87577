package org.iofog.agent.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iofog.agent.domain.Seen.NOW;
import static org.iofog.agent.domain.Seen.created;
import static org.iofog.agent.domain.Seen.endedAfter;
import static org.iofog.agent.domain.Seen.id;
import static org.iofog.agent.domain.Seen.running;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.iofog.agent.domain.container.Action;
import org.iofog.agent.domain.container.Action.Replace;
import org.iofog.agent.domain.container.Action.Restart;
import org.iofog.agent.domain.container.Action.Start;
import org.iofog.agent.domain.container.Action.Wait;
import org.iofog.agent.domain.container.ContainerSnapshot;
import org.iofog.agent.domain.container.PlacementHistory;
import org.iofog.agent.domain.container.ReconcilePlan;
import org.iofog.agent.domain.container.Reconciler;
import org.iofog.agent.domain.container.RestartBackoff;
import org.iofog.contract.agent.ContainerState;
import org.junit.jupiter.api.Test;

class ReconcilerAfterFailureTest {

    private static final Wanted FIRST = Wanted.microservice("web");
    private static final Wanted SECOND = FIRST.generation(2);

    @Test
    void startsACrashedContainerAgainAfterAPause() {
        ContainerSnapshot crashed = endedAfter(Duration.ofSeconds(3), FIRST);

        assertThat(plan(FIRST, PlacementHistory.NONE, NOW, crashed))
                .containsExactly(
                        new Wait(
                                ContainerState.RESTARTING,
                                NOW.plusSeconds(10),
                                "It ended with exit code 1 for the 1. time in a row and is started again at 2026-01-01T12:00:10Z."));
        assertThat(plan(FIRST, PlacementHistory.NONE, NOW.plusSeconds(10), crashed))
                .containsExactly(new Restart(
                        id(FIRST),
                        RestartBackoff.NONE.afterEndOf(crashed),
                        "It ended with exit code 1 and is started again."));
    }

    @Test
    void startsAContainerThatRanLongAgainAtOnce() {
        assertThat(plan(FIRST, PlacementHistory.NONE, NOW, endedAfter(Duration.ofHours(1), FIRST)))
                .hasExactlyElementsOfTypes(Restart.class);
    }

    @Test
    void keepsStartingACrashLoopWithGrowingPauses() {
        RestartBackoff backoff = new RestartBackoff(30, NOW.minusSeconds(400), 29);
        PlacementHistory history = PlacementHistory.NONE.applied(FIRST.change()).restarted(backoff);

        assertThat(plan(FIRST, history, NOW, endedAfter(Duration.ofSeconds(1), FIRST)))
                .singleElement()
                .extracting(action -> ((Wait) action).until())
                .isEqualTo(NOW.plus(Duration.ofMinutes(5)));
    }

    @Test
    void keepsUpWhatWasDoneInTimeAfterItsDeadline() {
        Wanted late = FIRST.before(NOW.minusSeconds(1));

        assertThat(plan(late, PlacementHistory.NONE, NOW, endedAfter(Duration.ofHours(1), FIRST)))
                .hasExactlyElementsOfTypes(Restart.class);
    }

    @Test
    void triesAFailedDeployAgainAfterAPause() {
        PlacementHistory history = PlacementHistory.NONE.failed(FIRST.change(), "No such image.", NOW);

        assertThat(plan(FIRST, history, NOW))
                .containsExactly(new Wait(
                        ContainerState.FAILED,
                        NOW.plusSeconds(10),
                        "No such image. Attempt 2 follows at 2026-01-01T12:00:10Z."));
        assertThat(plan(FIRST, history, NOW.plusSeconds(10)))
                .last()
                .isEqualTo(new Start(FIRST.definition().name()));
    }

    @Test
    void triesANewSpecificationWithoutAPause() {
        PlacementHistory history = PlacementHistory.NONE.failed(FIRST.change(), "No such image.", NOW);

        assertThat(plan(SECOND, history, NOW)).last().isInstanceOf(Start.class);
    }

    @Test
    void pullsAgainForAnUpdateWhileTheOldContainerRuns() {
        PlacementHistory history = PlacementHistory.NONE.failed(SECOND.change(), "No such image.", NOW);

        assertThat(plan(SECOND, history, NOW, running(FIRST))).hasExactlyElementsOfTypes(Wait.class);
        assertThat(plan(SECOND, history, NOW.plusSeconds(10), running(FIRST)))
                .last()
                .isInstanceOf(Replace.class);
    }

    @Test
    void neverInterruptsTheOldContainerAgainForAReplacementThatDidNotStart() {
        PlacementHistory history = PlacementHistory.NONE.failed(SECOND.change(), "Port taken.", NOW);

        assertThat(plan(SECOND, history, NOW.plus(Duration.ofDays(1)), running(FIRST), created(SECOND)))
                .containsExactly(new Wait(
                        ContainerState.FAILED,
                        null,
                        "Port taken. The former container goes on; restart it or deploy a change to try again."));
    }

    @Test
    void keepsUpTheOldContainerWhileTheUpdateWaits() {
        PlacementHistory history = PlacementHistory.NONE.failed(SECOND.change(), "Port taken.", NOW);

        assertThat(plan(SECOND, history, NOW, endedAfter(Duration.ofHours(1), FIRST), created(SECOND)))
                .hasExactlyElementsOfTypes(Wait.class, Restart.class);
    }

    @Test
    void looksAgainWhenTheFirstPauseIsOver() {
        Wanted other = Wanted.microservice("other");
        ReconcilePlan plan = Reconciler.plan(
                Wanted.state(FIRST, other),
                List.of(endedAfter(Duration.ofSeconds(1), FIRST)),
                Map.of(
                        other.microservice().placement(),
                        PlacementHistory.NONE.failed(other.change(), "No.", NOW).failed(other.change(), "No.", NOW)),
                NOW);

        assertThat(plan.nextLook()).contains(NOW.plusSeconds(10));
    }

    private static List<Action> plan(Wanted wanted, PlacementHistory history, Instant now, ContainerSnapshot... seen) {
        return Reconciler.plan(
                        Wanted.state(wanted),
                        List.of(seen),
                        Map.of(wanted.microservice().placement(), history),
                        now)
                .microservices()
                .getFirst()
                .actions();
    }
}
