package org.iofog.cli.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.failure.ExitCode;
import org.iofog.contract.spec.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {

    private static final NamespaceState EMPTY = NamespaceState.empty(Instant.parse("2026-01-01T00:00:00Z"));
    private static final ControlPlaneState CONTROL_PLANE = new ControlPlaneState(
            "http://ecn:51121/api/v3",
            null,
            "user@example.org",
            new Secret("pass: word #1"),
            new Secret("token"),
            null,
            null);

    @TempDir
    Path home;

    private StateFolder state;

    @BeforeEach
    void open() {
        state = new StateFolder(home.resolve("v2"));
    }

    @Test
    void reading_a_folder_that_is_not_there_creates_nothing() {
        assertThat(state.defaultNamespace()).isEqualTo("default");
        assertThat(state.namespaces()).containsExactly("default");
        assertThat(state.requireNamespace("default").holdsNothing()).isTrue();
        assertThat(home.resolve("v2")).doesNotExist();
    }

    @Test
    void what_is_written_is_read_again() {
        state.create("prod", EMPTY.withControlPlane(CONTROL_PLANE));

        assertThat(new StateFolder(home.resolve("v2")).requireNamespace("prod"))
                .isEqualTo(EMPTY.withControlPlane(CONTROL_PLANE));
    }

    @Test
    void only_the_owner_can_read_it() throws IOException {
        state.create("prod", EMPTY.withControlPlane(CONTROL_PLANE));
        state.useByDefault("prod");

        try (Stream<Path> all = Files.walk(home.resolve("v2"))) {
            assertThat(all)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void two_at_once_lose_nothing() {
        state.create("prod", EMPTY);
        try (ExecutorService workers = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 100)
                    .forEach(i -> workers.execute(() -> new StateFolder(home.resolve("v2"))
                            .update(
                                    "prod",
                                    kept -> kept.withLocalAgents(Stream.concat(
                                                    kept.localAgents().stream(),
                                                    Stream.of(new LocalAgentState(
                                                            "agent-" + i, "uuid-" + i, "folder", null)))
                                            .toList()))));
        }

        assertThat(state.requireNamespace("prod").localAgents()).hasSize(100);
    }

    @Test
    void a_namespace_cannot_be_created_twice() {
        state.create("prod", EMPTY);

        assertThatExceptionOfType(CliFailure.class)
                .isThrownBy(() -> state.create("prod", EMPTY))
                .matches(failure -> failure.exitCode() == ExitCode.CONFLICT);
    }

    @Test
    void only_a_namespace_there_is_can_be_the_default_one() {
        assertThatExceptionOfType(CliFailure.class)
                .isThrownBy(() -> state.useByDefault("nowhere"))
                .withMessageContaining("iofogctl create namespace nowhere")
                .matches(failure -> failure.exitCode() == ExitCode.NOT_FOUND);
    }

    @Test
    void deleting_the_default_namespace_makes_default_it_again() {
        state.create("prod", EMPTY);
        state.useByDefault("prod");

        state.delete("prod");

        assertThat(state.defaultNamespace()).isEqualTo("default");
        assertThat(state.namespaces()).containsExactly("default");
    }

    @Test
    void a_renamed_namespace_is_followed_by_all_that_refer_to_it() {
        state.create("prod", EMPTY.withControlPlane(CONTROL_PLANE));
        state.create("test", EMPTY.withSharedControlPlane("prod"));
        state.useByDefault("prod");

        state.rename("prod", "live");

        assertThat(state.namespaces()).containsExactly("default", "live", "test");
        assertThat(state.defaultNamespace()).isEqualTo("live");
        assertThat(state.requireNamespace("test").sharedWith()).isEqualTo("live");
        assertThat(state.requireNamespace("live").controlPlane()).isEqualTo(CONTROL_PLANE);
    }

    @Test
    void a_broken_file_is_named() throws IOException {
        Path file = home.resolve("v2/namespaces/prod.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "spec: [");

        assertThatExceptionOfType(CliFailure.class)
                .isThrownBy(() -> state.namespace("prod"))
                .withMessageContaining(file.toString());
    }
}
