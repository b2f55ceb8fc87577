package org.iofog.agent.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.iofog.agent.domain.container.Change;
import org.iofog.agent.domain.container.PlacementHistory;
import org.iofog.contract.agent.AgentReport.PruneCompleted;
import org.iofog.contract.agent.AgentReport.TaskFailed;
import org.iofog.contract.agent.AgentSettings;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.agent.RegistryAccess;
import org.iofog.contract.agent.RunState;
import org.iofog.contract.spec.Secret;
import org.iofog.contract.view.ProvisionedAgent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentHomeTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private AgentHome home;

    @BeforeEach
    void open() {
        home = new AgentHome(folder.resolve("home"));
    }

    @Test
    void theIdentityIsKeptForItsOwnerAlone() throws IOException {
        // Given
        ProvisionedAgent identity =
                new ProvisionedAgent("uuid", "agent-1", "default", new Secret("token"), "amqp://host:5672");

        // When
        home.identity().keep(identity);

        // Then
        assertThat(home.identity().identity()).contains(identity);
        assertThat(permissions("")).isEqualTo("rwx------");
        assertThat(permissions("identity.json")).isEqualTo("rw-------");
        home.identity().forget();
        assertThat(home.identity().identity()).isEmpty();
    }

    @Test
    void anIdentityThatCannotBeReadIsRefusedWithWhatToDo() throws IOException {
        // Given
        Files.createDirectories(home.directory());
        Files.writeString(home.directory().resolve("identity.json"), "{");

        // Then
        assertThatThrownBy(() -> home.identity().identity())
                .hasMessageContaining("identity.json")
                .hasMessageContaining("remove the file and provision the agent again.");
    }

    @Test
    void theJournalIsReadAsItWasWritten() {
        // Given
        DesiredState state = new DesiredState(
                "uuid",
                "agent-1",
                "default",
                7,
                AgentSettings.DEFAULTS,
                List.of(new RegistryAccess(3, "https://registry", "user", new Secret("sesame"), null, null)),
                List.of(),
                List.of());
        Map<String, PlacementHistory> histories = Map.of(
                "placement",
                PlacementHistory.NONE
                        .applied(new Change(1, 0, RunState.RUNNING))
                        .failed(new Change(2, 0, RunState.RUNNING), "no image", NOW));

        // When
        home.journal().keep(state);
        home.journal().keep(histories);

        // Then
        assertThat(home.journal().desiredState()).contains(state);
        assertThat(home.journal().histories()).isEqualTo(histories);
        home.forgetWork();
        assertThat(home.journal().desiredState()).isEmpty();
        assertThat(home.journal().histories()).isEmpty();
    }

    @Test
    void aJournalThatCannotBeReadCountsAsAbsent() throws IOException {
        // Given
        Files.createDirectories(home.directory().resolve("journal"));
        Files.writeString(home.directory().resolve("journal/desired-state.json"), "not JSON");

        // Then
        assertThat(home.journal().desiredState()).isEmpty();
    }

    @Test
    void theOutcomesOfTheLastTasksAreKept() {
        // Given
        FileTaskLedger tasks = home.tasks();
        IntStream.range(0, 250).forEach(i -> tasks.keep("task-" + i, new TaskFailed("uuid", "task-" + i, NOW, "no")));
        PruneCompleted prune = new PruneCompleted("uuid", "prune", NOW, 3, 4_000);

        // When
        tasks.keep("prune", prune);

        // Then
        assertThat(home.tasks().outcomeOf("prune")).contains(prune);
        assertThat(home.tasks().outcomeOf("task-249")).isPresent();
        assertThat(home.tasks().outcomeOf("task-0")).isEmpty();
    }

    private String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.directory().resolve(file)));
    }
}
