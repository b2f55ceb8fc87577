package org.iofog.agent.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.iofog.agent.domain.Wanted;
import org.iofog.agent.domain.container.Action;
import org.iofog.agent.domain.container.Action.Remove;
import org.iofog.agent.domain.container.Action.Replace;
import org.iofog.agent.domain.container.Action.Start;
import org.iofog.agent.domain.container.ReconcilePlan;
import org.iofog.agent.domain.container.Reconciler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an agent that was killed, and remembers nothing, makes of what it finds on the engine. */
class KilledAgentIT {

    private final TestAgent agent = new TestAgent();
    private final Wanted wanted = TestAgent.sleeping();
    private final Wanted update = wanted.generation(2);

    @AfterEach
    void removeContainers() {
        agent.close();
    }

    @Test
    void startsWhatItHadCreated() {
        String created = agent.create(wanted);

        assertThat(actions(wanted)).containsExactly(new Start(created));
    }

    @Test
    void leavesWhatItHadStartedAlone() {
        agent.start(wanted);

        assertThat(actions(wanted)).isEmpty();
    }

    @Test
    void goesOnWithAReplacementBeforeTheOldContainerStopped() {
        String old = agent.start(wanted);
        String replacement = agent.create(update);

        assertThat(actions(update)).containsExactly(new Replace(old, replacement));
    }

    @Test
    void goesOnWithAReplacementAfterTheOldContainerStopped() {
        String old = agent.start(wanted);
        String replacement = agent.create(update);
        agent.engine.stop(old, Duration.ofSeconds(5));

        assertThat(actions(update)).containsExactly(new Start(replacement), new Remove(old));
    }

    @Test
    void goesOnWithAReplacementAfterTheNewContainerStarted() {
        String old = agent.start(wanted);
        agent.engine.stop(old, Duration.ofSeconds(5));
        agent.start(update);

        assertThat(actions(update)).containsExactly(new Remove(old));
    }

    @Test
    void removesWhatIsNotWantedAnyMore() {
        String unwanted = agent.start(wanted);

        assertThat(plan().removals())
                .singleElement()
                .matches(container -> container.id().equals(unwanted));
    }

    private List<Action> actions(Wanted microservice) {
        return plan(microservice).microservices().getFirst().actions();
    }

    private ReconcilePlan plan(Wanted... microservices) {
        return Reconciler.plan(
                Wanted.state(agent.uuid, List.of(), microservices),
                agent.engine.containers(agent.uuid),
                Map.of(),
                Instant.now());
    }
}
