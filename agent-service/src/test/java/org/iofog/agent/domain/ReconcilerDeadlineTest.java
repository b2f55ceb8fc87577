package org.iofog.agent.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iofog.agent.domain.Seen.NOW;
import static org.iofog.agent.domain.Seen.created;
import static org.iofog.agent.domain.Seen.endedAfter;
import static org.iofog.agent.domain.Seen.running;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.iofog.agent.domain.container.Action;
import org.iofog.agent.domain.container.Action.Expire;
import org.iofog.agent.domain.container.Action.Restart;
import org.iofog.agent.domain.container.Action.Start;
import org.iofog.agent.domain.container.ContainerSnapshot;
import org.iofog.agent.domain.container.PlacementHistory;
import org.iofog.agent.domain.container.Reconciler;
import org.junit.jupiter.api.Test;

class ReconcilerDeadlineTest {

    private static final Instant PASSED = NOW.minusMillis(1);
    private static final Wanted FIRST = Wanted.microservice("web");
    private static final Wanted LATE = FIRST.before(PASSED);

    @Test
    void doesInTimeWhatHasADeadline() {
        assertThat(plan(FIRST.before(NOW), PlacementHistory.NONE)).last().isInstanceOf(Start.class);
    }

    @Test
    void neverDeploysLate() {
        assertThat(plan(LATE, PlacementHistory.NONE))
                .containsExactly(new Expire(PASSED, "The deadline 2026-01-01T11:59:59Z passed before it was done."));
    }

    @Test
    void neverStartsLateWhatWasCreatedInTime() {
        assertThat(plan(LATE, PlacementHistory.NONE, created(FIRST))).hasExactlyElementsOfTypes(Expire.class);
    }

    @Test
    void neverUpdatesLateAndKeepsTheOldContainerUp() {
        Wanted update = LATE.generation(2);

        assertThat(plan(update, PlacementHistory.NONE, running(FIRST))).hasExactlyElementsOfTypes(Expire.class);
        assertThat(plan(update, PlacementHistory.NONE, endedAfter(Duration.ofHours(1), FIRST)))
                .hasExactlyElementsOfTypes(Expire.class, Restart.class);
    }

    @Test
    void neverStopsOrStartsLate() {
        PlacementHistory stopped = PlacementHistory.NONE.applied(FIRST.stopped().change());

        assertThat(plan(LATE.stopped(), PlacementHistory.NONE, running(FIRST))).hasExactlyElementsOfTypes(Expire.class);
        assertThat(plan(LATE, stopped, endedAfter(Duration.ofHours(1), FIRST))).hasExactlyElementsOfTypes(Expire.class);
    }

    @Test
    void makesAnewWhatWasDoneInTimeAndIsLost() {
        PlacementHistory done = PlacementHistory.NONE.applied(LATE.change());

        assertThat(plan(LATE, done)).last().isInstanceOf(Start.class);
    }

    private static List<Action> plan(Wanted wanted, PlacementHistory history, ContainerSnapshot... seen) {
        return Reconciler.plan(
                        Wanted.state(wanted),
                        List.of(seen),
                        Map.of(wanted.microservice().placement(), history),
                        NOW)
                .microservices()
                .getFirst()
                .actions();
    }
}
