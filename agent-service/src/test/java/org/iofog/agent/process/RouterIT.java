package org.iofog.agent.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iofog.agent.process.ControllerSide.soon;

import java.util.List;
import org.iofog.agent.domain.router.LocalAccess;
import org.iofog.agent.router.RouterFiles;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.agent.AgentReport.StatusReport;
import org.iofog.contract.agent.AgentTask.Detach;
import org.iofog.contract.mesh.AddressStatus;
import org.iofog.contract.mesh.LinkState;
import org.iofog.contract.mesh.LinkStatus;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.contract.mesh.RouterConfiguration;
import org.iofog.contract.mesh.RouterState;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.testkit.BusExtension;
import org.iofog.testkit.mesh.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The packaged agent and the embedded router it runs, on a real bus: started, changed, killed, taken over, removed. */
class RouterIT {

    @RegisterExtension
    static final BusExtension BUS = new BusExtension();

    private final AgentPrograms agent = new AgentPrograms();
    private ControllerSide controller;
    private Program program;

    @BeforeEach
    void runAgent() {
        controller = ControllerSide.of(BUS);
        agent.home().identity().keep(controller.identity());
        program = agent.start("run");
    }

    @AfterEach
    void close() {
        agent.close();
    }

    private String uuid() {
        return controller.identity().uuid();
    }

    private void send(RouterConfiguration configuration) {
        controller.send(Addresses.router(uuid()), configuration);
    }

    private RouterStatus reported() {
        List<RouterStatus> statuses = controller.reports(StatusReport.class).stream()
                .map(StatusReport::router)
                .filter(status -> status != null)
                .toList();
        assertThat(statuses).isNotEmpty();
        return statuses.getLast();
    }

    private void awaitApplied(String revision) {
        soon().untilAsserted(() -> {
            assertThat(reported().appliedRevision()).isEqualTo(revision);
            assertThat(reported().state()).isEqualTo(RouterState.RUNNING);
            assertThat(reported().links()).extracting(LinkStatus::state).containsExactly(LinkState.SPARE);
        });
    }

    private long router() {
        assertThat(agent.routers()).hasSize(1);
        return agent.routers().getFirst().pid();
    }

    @Test
    void aConfigurationThatArrivesBecomesARouterWithItsLinkUpAndIsReported() {
        // When
        send(RouterFiles.edge(uuid(), "1", "filter"));

        // Then
        awaitApplied("1");
        assertThat(reported().version()).startsWith("2.");
        assertThat(reported().problem()).isNull();
        assertThat(reported().links()).extracting(LinkStatus::to).containsExactly(MeshSnapshot.DEFAULT_ROUTER);
        assertThat(reported().addresses()).containsExactly(new AddressStatus(Addresses.messages("filter"), 0, 0, 0));
    }

    @Test
    void secretsAreInFilesOfTheirOwnerAlone() {
        // Given
        send(RouterFiles.edge(uuid(), "1"));
        awaitApplied("1");
        LocalAccess access = agent.home().routerJournal().localAccess().orElseThrow();

        // Then
        assertThat(agent.permissions("router/artemis/router.properties")).isEqualTo("rw-------");
        assertThat(agent.permissions("journal/router.json")).isEqualTo("rw-------");
        assertThat(agent.permissions("journal/router-access.json")).isEqualTo("rw-------");
        assertThat(List.of(
                        program.output(),
                        agent.text("router/artemis/router.log"),
                        agent.routers().getFirst().info().commandLine().orElseThrow()))
                .noneMatch(text -> text.contains(access.password().value()))
                .noneMatch(text -> text.contains(controller.identity().token().value()));
    }

    @Test
    void aNewRevisionIsTakenWithoutARestart() {
        // Given
        send(RouterFiles.edge(uuid(), "1", "filter"));
        awaitApplied("1");
        long before = router();

        // When
        send(RouterFiles.edge(uuid(), "2", "dashboard"));

        // Then
        awaitApplied("2");
        soon().untilAsserted(() -> assertThat(reported().addresses())
                .extracting(AddressStatus::address)
                .containsExactly(Addresses.messages("dashboard")));
        assertThat(router()).isEqualTo(before);
    }

    @Test
    void aKilledRouterComesBack() {
        // Given
        send(RouterFiles.edge(uuid(), "1", "filter"));
        awaitApplied("1");
        long before = router();

        // When
        ProcessHandle.of(before).ifPresent(ProcessHandle::destroyForcibly);

        // Then
        soon().untilAsserted(() -> assertThat(reported().state()).isNotEqualTo(RouterState.RUNNING));
        awaitApplied("1");
        assertThat(router()).isNotEqualTo(before);
    }

    @Test
    void aKilledAgentLeavesItsRouterRunningAndTakesItOver() {
        // Given
        send(RouterFiles.edge(uuid(), "1"));
        awaitApplied("1");
        long before = router();

        // When
        program.kill();
        long meanwhile = router();
        send(RouterFiles.edge(uuid(), "2", "filter"));
        agent.start("run");

        // Then
        awaitApplied("2");
        assertThat(meanwhile).isEqualTo(before);
        assertThat(router()).isEqualTo(before);
    }

    @Test
    void aCopyOfTheHostHasNoRouterOfTheSameIdForLongUntilTheOriginalIsGone() {
        // Given
        send(RouterFiles.edge(uuid(), "1"));
        awaitApplied("1");
        long before = router();

        try (AgentPrograms copy = agent.copied()) {
            // When
            copy.start("run");
            soon().until(() -> copy.routers().size() == 1);
            soon().until(() -> copy.routers().isEmpty());
            send(RouterFiles.edge(uuid(), "2", "filter"));

            // Then
            awaitApplied("2");
            assertThat(router()).isEqualTo(before);
            assertThat(copy.run("status").output()).contains("If this host is a copy of another one");
            program.kill();
            soon().until(() -> copy.routers().size() == 1);
        }
    }

    @Test
    void theJournalIsEnoughToBringTheRouterBackWithoutTheBus() {
        // Given
        send(RouterFiles.edge(uuid(), "1"));
        awaitApplied("1");
        program.kill();
        agent.routers().forEach(ProcessHandle::destroyForcibly);
        soon().until(() -> agent.routers().isEmpty());
        BUS.broker().stop();

        // When
        agent.start("run");

        // Then
        soon().until(() -> agent.routers().size() == 1);
        BUS.broker().start();
        awaitApplied("1");
    }

    @Test
    void noRouterRunsWithModeNone() {
        // Given
        send(RouterFiles.edge(uuid(), "1"));
        awaitApplied("1");

        // When
        send(RouterFiles.none(uuid(), "2"));

        // Then
        soon().untilAsserted(() -> {
            assertThat(reported().state()).isEqualTo(RouterState.OFF);
            assertThat(reported().appliedRevision()).isEqualTo("2");
        });
        assertThat(agent.routers()).isEmpty();
    }

    @Test
    void aDetachedAgentRunsNoRouterAndKeepsNothingOfIt() {
        // Given
        send(RouterFiles.edge(uuid(), "1"));
        awaitApplied("1");

        // When
        controller.ask(new Detach("detach"));

        // Then
        soon().until(() -> program.output().contains("waits"));
        assertThat(agent.routers()).isEmpty();
        assertThat(agent.home().routers().resolve("artemis")).doesNotExist();
        assertThat(agent.home().routerJournal().configuration()).isEmpty();
    }

    @Test
    void anAgentThatDoesNotRunTakesItsRouterAlongWhenItLeaves() {
        // Given
        send(RouterFiles.edge(uuid(), "1"));
        awaitApplied("1");
        program.kill();

        // When
        agent.run("deprovision");

        // Then
        assertThat(agent.routers()).isEmpty();
        assertThat(agent.home().routerJournal().configuration()).isEmpty();
    }
}
