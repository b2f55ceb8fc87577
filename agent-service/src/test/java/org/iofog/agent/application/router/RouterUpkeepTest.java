package org.iofog.agent.application.router;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iofog.agent.domain.BusIdentity;
import org.iofog.agent.domain.router.SeenLink;
import org.iofog.contract.mesh.LinkState;
import org.iofog.contract.mesh.LinkStatus;
import org.iofog.contract.mesh.MessagingEndpoint;
import org.iofog.contract.mesh.RouterConfiguration;
import org.iofog.contract.mesh.RouterEngine;
import org.iofog.contract.mesh.RouterMode;
import org.iofog.contract.mesh.RouterState;
import org.iofog.contract.spec.Secret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RouterUpkeepTest {

    private static final int CHOSEN = 40_001;

    private final FakeRouter artemis = new FakeRouter();
    private final FakeRouter qpid = new FakeRouter();
    private final TestClock clock = new TestClock();
    private final MemoryRouterJournal journal = new MemoryRouterJournal();
    private final Set<Integer> taken = new HashSet<>();
    private @Nullable MessagingEndpoint endpoint;

    private final RouterUpkeep upkeep = new RouterUpkeep(
            new BusIdentity("bus", 5672, false, null, "agent-1", new Secret("token")),
            new RouterPrograms(Map.of(RouterEngine.ARTEMIS, artemis, RouterEngine.QPID, qpid)),
            new OwnAccess(journal, new Ports()),
            next -> endpoint = next,
            () -> {},
            clock);

    private static RouterConfiguration wanted(RouterEngine engine, RouterMode mode) {
        return new RouterConfiguration(
                "agent-1",
                "1",
                engine,
                mode,
                "agent-1",
                mode == RouterMode.NONE ? null : new Secret("${messaging.port} ${bus.user} ${agent.password}"),
                new MessagingEndpoint("127.0.0.1", null, "agent-1", new Secret("${agent.password}")));
    }

    private final RouterConfiguration edge = wanted(RouterEngine.ARTEMIS, RouterMode.EDGE);

    @Test
    void aRouterIsStartedThenRunsAndMessagesGoThere() {
        assertThat(upkeep.step(edge).state()).isEqualTo(RouterState.STARTING);
        assertThat(upkeep.step(edge))
                .matches(status -> status.state() == RouterState.RUNNING
                        && "1".equals(status.appliedRevision())
                        && "1.0".equals(status.version()));
        assertThat(endpoint).isEqualTo(artemis.file.own());
        assertThat(artemis.file.text().value())
                .isEqualTo("%d agent-1 %s".formatted(CHOSEN, endpoint.password().value()));
    }

    @Test
    void aRouterOfAnEarlierRunOfTheAgentIsTakenOver() {
        // Given
        artemis.running = true;

        // When
        upkeep.step(edge);
        upkeep.step(edge);

        // Then
        assertThat(artemis.calls).containsExactly("adopt");
    }

    @Test
    void aRouterThatDiesIsStartedAfterGrowingPauses() {
        // Given
        upkeep.step(edge);
        artemis.running = false;
        artemis.lastWords = "cannot listen.";

        // When
        assertThat(upkeep.step(edge))
                .matches(status -> status.state() == RouterState.FAILED
                        && status.problem().equals("The router has ended by itself: cannot listen."));
        assertThat(endpoint).isNull();
        clock.passSeconds(1);
        upkeep.step(edge);
        artemis.running = false;
        upkeep.step(edge);
        clock.passSeconds(1);

        // Then
        assertThat(upkeep.step(edge).state()).isEqualTo(RouterState.FAILED);
        clock.passSeconds(1);
        assertThat(upkeep.step(edge).state()).isEqualTo(RouterState.STARTING);
    }

    @Test
    void aRouterThatCannotBeStartedFailsWithTheReason() {
        // Given
        artemis.whenStarted = new RouterFailure("There is no Java.");

        // Then
        assertThat(upkeep.step(edge))
                .matches(
                        status -> status.state() == RouterState.FAILED && "There is no Java.".equals(status.problem()));
    }

    @Test
    void aRouterThatIsSilentForAMinuteIsStartedAnew() {
        // Given
        upkeep.step(edge);
        upkeep.step(edge);
        artemis.answers = false;

        // When
        clock.passSeconds(30);
        assertThat(upkeep.step(edge))
                .matches(status -> status.state() == RouterState.RUNNING
                        && status.problem().contains("does not listen"));
        clock.passSeconds(31);
        upkeep.step(edge);

        // Then
        assertThat(upkeep.step(edge).state()).isEqualTo(RouterState.STARTING);
        assertThat(artemis.calls).containsExactly("start", "stop", "start");
    }

    @Test
    void aFileThatARunningRouterCannotTakeRestartsIt() {
        // Given
        upkeep.step(edge);
        artemis.restartNeeded = true;

        // When
        upkeep.step(edge);

        // Then
        assertThat(artemis.calls).containsExactly("start", "stop", "start");
    }

    @Test
    void aPortThatSomebodyTookMeanwhileIsGivenUp() {
        // Given
        upkeep.step(edge);
        artemis.running = false;
        upkeep.step(edge);
        taken.add(CHOSEN);
        clock.passSeconds(1);

        // When
        upkeep.step(edge);

        // Then
        assertThat(artemis.file.own().port()).isEqualTo(CHOSEN + 1);
    }

    @Test
    void anotherEngineTakesThePlaceOfTheFormer() {
        // Given
        upkeep.step(edge);

        // When
        upkeep.step(wanted(RouterEngine.QPID, RouterMode.EDGE));

        // Then
        assertThat(artemis.running).isFalse();
        assertThat(qpid.running).isTrue();
    }

    @Test
    void withModeNoneNothingRunsAndMessagesGoWhereTold() {
        // Given
        upkeep.step(edge);

        // When
        assertThat(upkeep.step(wanted(RouterEngine.ARTEMIS, RouterMode.NONE)))
                .matches(status -> status.state() == RouterState.OFF && "1".equals(status.appliedRevision()));

        // Then
        assertThat(artemis.running).isFalse();
        assertThat(endpoint).isNotNull();
    }

    @Test
    void linksAreToldWithTheirStates() {
        // Given
        artemis.links = List.of(new SeenLink("iofog-left", "left", "left:1", false, true));
        upkeep.step(edge);

        // Then
        assertThat(upkeep.step(edge).links()).extracting(LinkStatus::state).containsExactly(LinkState.UP);
    }

    /** Chooses the first that is free from 40001 on. */
    private final class Ports implements FreePorts {

        @Override
        public boolean isFree(int port) {
            return !taken.contains(port);
        }

        @Override
        public int choose() {
            int port = CHOSEN;
            while (!isFree(port)) {
                port++;
            }
            return port;
        }
    }
}
