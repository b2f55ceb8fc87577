package org.iofog.agent.domain.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iofog.agent.domain.Seen.NOW;
import static org.iofog.agent.domain.Seen.created;
import static org.iofog.agent.domain.Seen.dead;
import static org.iofog.agent.domain.Seen.endedAfter;
import static org.iofog.agent.domain.Seen.id;
import static org.iofog.agent.domain.Seen.running;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.iofog.agent.domain.Seen;
import org.iofog.agent.domain.Wanted;
import org.iofog.agent.domain.container.Action.Create;
import org.iofog.agent.domain.container.Action.EnsureImage;
import org.iofog.agent.domain.container.Action.Remove;
import org.iofog.agent.domain.container.Action.Replace;
import org.iofog.agent.domain.container.Action.Start;
import org.iofog.agent.domain.container.Action.Stop;
import org.iofog.contract.agent.DesiredState;
import org.junit.jupiter.api.Test;

class ReconcilerTest {

    private static final Wanted FIRST = Wanted.microservice("web");
    private static final Wanted SECOND = FIRST.generation(2);

    @Test
    void makesAndStartsWhatIsNotThere() {
        List<Action> actions = actions(FIRST);

        assertThat(actions).containsExactly(image(FIRST), new Create(FIRST.definition()), new Start(name(FIRST)));
    }

    @Test
    void leavesAContainerOfTheSameSpecificationAlone() {
        ReconcilePlan plan = plan(Wanted.state(FIRST), running(FIRST));

        assertThat(plan.removals()).isEmpty();
        assertThat(plan.microservices()).singleElement().matches(MicroservicePlan::isSettled);
    }

    @Test
    void finishesAContainerThatWasCreatedAndNotStarted() {
        assertThat(actions(FIRST, created(FIRST))).containsExactly(new Start(id(FIRST)));
    }

    @Test
    void makesADeadContainerAnewOnceItsNameIsFree() {
        assertThat(actions(FIRST, dead(FIRST)))
                .containsExactly(
                        new Remove(id(FIRST)), image(FIRST), new Create(FIRST.definition()), new Start(name(FIRST)));
    }

    @Test
    void replacesTheOldContainerOnlyWhenTheNewOneIsMade() {
        assertThat(actions(SECOND, running(FIRST)))
                .containsExactly(image(SECOND), new Create(SECOND.definition()), new Replace(id(FIRST), name(SECOND)));
    }

    @Test
    void goesOnWithAReplacementThatWasCutShortBeforeTheOldStopped() {
        assertThat(actions(SECOND, running(FIRST), created(SECOND)))
                .containsExactly(new Replace(id(FIRST), id(SECOND)));
    }

    @Test
    void goesOnWithAReplacementThatWasCutShortBeforeTheNewStarted() {
        assertThat(actions(SECOND, endedAfter(Duration.ofHours(1), FIRST), created(SECOND)))
                .containsExactly(new Start(id(SECOND)), new Remove(id(FIRST)));
    }

    @Test
    void goesOnWithAReplacementThatWasCutShortBeforeTheOldWasRemoved() {
        assertThat(actions(SECOND, endedAfter(Duration.ofHours(1), FIRST), running(SECOND)))
                .containsExactly(new Remove(id(FIRST)));
    }

    @Test
    void removesWhatFailedReplacementsLeftBehind() {
        Wanted third = FIRST.generation(3);

        assertThat(actions(third, running(FIRST), created(SECOND)))
                .containsExactly(
                        image(third),
                        new Create(third.definition()),
                        new Replace(id(FIRST), name(third)),
                        new Remove(id(SECOND)));
    }

    @Test
    void restartsByANewContainerSoThatTheRestartIsKnownToBeDone() {
        Wanted restarted = FIRST.restarts(1);

        assertThat(actions(restarted, running(FIRST)))
                .containsExactly(
                        image(restarted), new Create(restarted.definition()), new Replace(id(FIRST), name(restarted)));
        assertThat(actions(restarted, running(restarted))).isEmpty();
        assertThat(name(restarted)).isNotEqualTo(name(FIRST));
    }

    @Test
    void stopsAndKeepsWhatIsWantedStopped() {
        Wanted stopped = FIRST.stopped();

        assertThat(actions(stopped, running(FIRST))).containsExactly(new Stop(id(FIRST)));
        assertThat(actions(stopped, endedAfter(Duration.ofHours(1), FIRST))).isEmpty();
    }

    @Test
    void updatesWhatIsWantedStoppedWithoutStartingIt() {
        Wanted stopped = SECOND.stopped();

        assertThat(actions(stopped, running(FIRST)))
                .containsExactly(
                        new Stop(id(FIRST)), image(stopped), new Create(stopped.definition()), new Remove(id(FIRST)));
        assertThat(actions(stopped)).containsExactly(image(stopped), new Create(stopped.definition()));
        assertThat(actions(stopped, created(SECOND))).isEmpty();
    }

    @Test
    void startsAtOnceWhatWasStoppedOnPurpose() {
        PlacementHistory history = PlacementHistory.NONE.applied(FIRST.stopped().change());

        ReconcilePlan plan = Reconciler.plan(
                Wanted.state(FIRST),
                List.of(endedAfter(Duration.ofSeconds(1), FIRST)),
                Map.of(FIRST.microservice().placement(), history),
                NOW);

        assertThat(plan.microservices().getFirst().actions()).containsExactly(new Start(id(FIRST)));
    }

    @Test
    void removesWhatNobodyWants() {
        ContainerSnapshot unwanted = running(Wanted.microservice("gone"));

        ReconcilePlan plan = plan(Wanted.state(FIRST), unwanted, running(FIRST));

        assertThat(plan.removals()).containsExactly(unwanted);
    }

    @Test
    void removesAnEarlierPlacementOfTheSameMicroservice() {
        ContainerSnapshot seen = running(FIRST);
        ContainerLabels labels = seen.labels();
        ContainerSnapshot earlier = new ContainerSnapshot(
                "earlier",
                "earlier",
                new ContainerLabels(labels.agent(), labels.microservice(), "earlier", 1, 0, labels.name()),
                seen.status(),
                seen.health(),
                seen.startedAt(),
                null,
                null,
                null);

        ReconcilePlan plan = plan(Wanted.state(FIRST), earlier, seen);

        assertThat(plan.removals()).containsExactly(earlier);
    }

    @Test
    void neverTouchesAnotherAgentsContainers() {
        ContainerSnapshot foreign = Seen.ofAgent("another-agent", running(FIRST));

        ReconcilePlan plan = plan(Wanted.state(SECOND), foreign);

        assertThat(plan.removals()).isEmpty();
        assertThat(plan.microservices().getFirst().actions())
                .containsExactly(image(SECOND), new Create(SECOND.definition()), new Start(name(SECOND)));
    }

    private static List<Action> actions(Wanted wanted, ContainerSnapshot... seen) {
        return plan(Wanted.state(wanted), seen).microservices().getFirst().actions();
    }

    private static ReconcilePlan plan(DesiredState desired, ContainerSnapshot... seen) {
        return Reconciler.plan(desired, List.of(seen), Map.of(), NOW);
    }

    private static EnsureImage image(Wanted wanted) {
        return new EnsureImage(ImageRequest.of(wanted.microservice(), List.of(), false));
    }

    private static String name(Wanted wanted) {
        return wanted.definition().name();
    }
}
