package org.iofog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import org.iofog.cli.state.ControlPlaneState;
import org.iofog.cli.state.NamespaceState;
import org.iofog.cli.state.StateFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class IofogctlTest {

    @TempDir
    Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vresion | 2 | Did you mean: iofogctl version",
                "get | 2 | Missing required subcommand",
                "move microservice msvc-1 | 2 | 'AGENT'",
                "move microservice msvc-1 agent-2 --within soon | 2 | write it like 30s",
                "get agents -o xml | 2 | 'xml'",
                "logs microservice msvc-1 --tail many | 2 | 'many'",
                "get agents | 4 | iofogctl connect",
                "get agents -n nowhere | 4 | iofogctl create namespace nowhere",
                "-n nowhere get agents | 4 | iofogctl create namespace nowhere",
                "configure default-namespace nowhere | 4 | nowhere",
                "create namespace No | 2 | No",
                "create namespace default | 5 | exists already",
                "delete namespace default | 2 | cannot be deleted",
                "rename namespace default other | 2 | cannot be renamed",
                "connect --ecn-addr localhost:1 --email user@example.org --pass secret | 3 | http://localhost:1/api/v3",
                "connect --ecn-addr :: --email user@example.org --pass secret | 2 | is not an address",
                "attach agent agent-1 --host 10.0.0.5 | 4 | iofogctl connect",
                "prune agent agent-1 --detached | 4 | iofog-agent prune",
                "describe agent agent-1 --detached | 4 | --detached",
                "move agent agent-1 default | 2 | name another one",
                "stop controlplane | 4 | runs on this machine",
                "delete controlplane | 4 | has no control plane"
            })
    void what_is_refused_is_one_sentence_and_an_exit_code(String line, int exitCode, String sentence) {
        assertThat(run(line)).isEqualTo(exitCode);
        assertThat(err.toString()).startsWith("✘ ").contains(sentence).doesNotContain("secret");
    }

    @Test
    void namespaces_are_created_chosen_listed_renamed_and_deleted() {
        assertThat(run("create namespace namespace-1")).isZero();
        assertThat(run("configure default-namespace namespace-1")).isZero();
        assertThat(run("rename namespace namespace-1 namespace-2")).isZero();
        assertThat(run("get namespaces -o name")).isZero();
        assertThat(run("delete namespace namespace-2")).isZero();

        assertThat(out.toString()).contains("namespace-2\ndefault\n");
        assertThat(new StateFolder(home).namespaces()).containsExactly("default");
    }

    @Test
    void a_namespace_without_volumes_has_an_empty_list() {
        assertThat(run("get volumes -o name")).isZero();
        assertThat(out.toString()).isBlank();
        assertThat(run("describe volume secret")).isEqualTo(4);
        assertThat(run("delete volume secret")).isEqualTo(4);
    }

    @Test
    void disconnecting_what_is_not_connected_is_no_error_and_said() {
        assertThat(run("disconnect")).isZero();

        assertThat(out.toString()).contains("Namespace default has no control plane: there is nothing to disconnect.");
    }

    @Test
    void a_control_plane_that_other_namespaces_use_is_not_forgotten() {
        connectDefaultAndShareItWithPlant();

        assertThat(run("disconnect")).isEqualTo(5);
        assertThat(err.toString()).contains("Namespace 'plant' uses the control plane of 'default'");
        assertThat(run("disconnect -n plant")).isZero();
        assertThat(run("disconnect")).isZero();

        assertThat(out.toString()).contains("Namespace plant is disconnected.", "Namespace default is disconnected.");
    }

    @Test
    void a_control_plane_of_others_is_not_deleted() {
        connectDefaultAndShareItWithPlant();

        assertThat(run("delete controlplane -n plant")).isEqualTo(5);
        assertThat(err.toString()).contains("Namespace 'plant' uses the control plane of 'default'", "-n default");
        assertThat(run("delete controlplane")).isEqualTo(4);
        assertThat(err.toString()).contains("was not deployed from here", "iofogctl disconnect");
    }

    @Test
    void the_version_is_that_of_the_build() {
        assertThat(run("version")).isZero();
        assertThat(out.toString()).matches("iofogctl \\d+\\.\\d+\\.\\d+\\R");
    }

    @ParameterizedTest
    @CsvSource({"bash", "zsh"})
    void completion_is_a_script(String shell) {
        assertThat(run("completion " + shell)).isZero();
        assertThat(out.toString()).contains("complete -F _complete_iofogctl");
    }

    private void connectDefaultAndShareItWithPlant() {
        StateFolder state = new StateFolder(home);
        state.create("plant", NamespaceState.empty(Instant.EPOCH).withSharedControlPlane("default"));
        state.update(
                "default",
                kept -> kept.withControlPlane(new ControlPlaneState(
                        "http://host:51121/api/v3", null, "user@example.org", null, null, null, null)));
    }

    private int run(String line) {
        CommandLine iofogctl = Iofogctl.commandLine(new StateFolder(home));
        iofogctl.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return iofogctl.execute(line.split(" "));
    }
}
