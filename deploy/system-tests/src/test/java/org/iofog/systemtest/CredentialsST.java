package org.iofog.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.iofog.contract.command.AgentCommand.CreateAgent;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.view.AgentView;
import org.iofog.contract.view.ProvisioningKeyView;
import org.iofog.testkit.mesh.ControllerApi;
import org.iofog.testkit.mesh.Iofogctl;
import org.iofog.testkit.mesh.Iofogctl.Result;
import org.iofog.testkit.mesh.Mesh;
import org.iofog.testkit.mesh.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Credentials that are wrong, used up or too old, at a controller whose own do not live long. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CredentialsST {

    private static final Duration TOKEN_LIFE = Duration.ofSeconds(3);
    private static final Duration KEY_LIFE = Duration.ofSeconds(5);

    private Mesh mesh;
    private ControllerApi api;
    private Path folder;
    private Path home;
    private Iofogctl iofogctl;

    @BeforeAll
    void startMesh(@TempDir Path temporary) throws IOException {
        folder = temporary;
        mesh = new Mesh(Files.createDirectory(folder.resolve("mesh")));
        mesh.startServers();
        mesh.startController("steady");
        api = mesh.controller("steady");
        mesh.startController(
                "hasty",
                Map.of(
                        "IOFOG_LIFETIME_TOKEN", TOKEN_LIFE.toString(),
                        "IOFOG_LIFETIME_PROVISIONING_KEY", KEY_LIFE.toString()));
    }

    @BeforeEach
    void makeAHome(TestInfo test) throws IOException {
        home = Files.createDirectory(
                folder.resolve(test.getTestMethod().orElseThrow().getName()));
        iofogctl = new Iofogctl(home, Map.of("IOFOG_PASSWORD", Mesh.PASSWORD));
    }

    @AfterAll
    void stopMesh() {
        mesh.close();
    }

    @Test
    void aWrongTokenIsRefusedWithWhatToDo() throws IOException {
        connect("steady", "--forget-password");
        Path state = home.resolve(".iofog/v2/namespaces/default.yaml");
        Files.writeString(state, Files.readString(state).replaceFirst("token: .*", "token: wrong"));

        assertRefused(iofogctl.run("get", "agents"));
    }

    @Test
    void anExpiredTokenIsRefusedWithWhatToDo() {
        connect("hasty", "--forget-password");

        await().pollInterval(TOKEN_LIFE.plusSeconds(1))
                .atMost(Mesh.SOON)
                .untilAsserted(() -> assertRefused(iofogctl.run("get", "agents")));
    }

    @Test
    void anExpiredTokenIsRenewedWhereThePasswordIsKept() throws IOException {
        connect("hasty");
        String former = keptState();

        await().pollInterval(TOKEN_LIFE.plusSeconds(1)).atMost(Mesh.SOON).untilAsserted(() -> {
            iofogctl.run("get", "agents").expect(0);
            assertThat(keptState()).isNotEqualTo(former);
        });
    }

    @Test
    void anExpiredKeyMakesNoAgent() {
        ControllerApi hasty = mesh.controller("hasty");
        hasty.accept(new CreateAgent("default", "late", AgentConfigSpec.EMPTY));
        ProvisioningKeyView key = hasty.provisioningKey("late");
        await().atMost(Mesh.SOON).until(() -> Instant.now().isAfter(key.expirationTime()));

        Program provision = mesh.takeUpIdentity("hasty", "late", key.key());

        assertKeyRefused(provision, "late");
    }

    @Test
    void aKeyMakesOneAgentOnly() {
        api.accept(new CreateAgent("default", "first", AgentConfigSpec.EMPTY));
        String key = api.provisioningKey("first").key();
        assertThat(mesh.takeUpIdentity("steady", "first", key).exitCode()).isZero();

        Program again = mesh.takeUpIdentity("steady", "second", key);

        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.output()).contains("The provisioning key is unknown, has expired or was used");
    }

    private void connect(String controller, String... options) {
        List<String> arguments = new ArrayList<>(List.of("connect", "--email", Mesh.EMAIL));
        arguments.addAll(List.of("--ecn-addr", mesh.controllerAddress(controller)));
        arguments.addAll(List.of(options));
        iofogctl.run(arguments.toArray(String[]::new)).expect(0);
    }

    private String keptState() throws IOException {
        return Files.readString(home.resolve(".iofog/v2/namespaces/default.yaml"));
    }

    private static void assertRefused(Result result) {
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .contains("token", "Log in with 'iofogctl connect'")
                .doesNotContain("Exception", "\tat ");
    }

    private void assertKeyRefused(Program provision, String agent) {
        assertThat(provision.exitCode()).isEqualTo(1);
        assertThat(provision.output()).contains("The provisioning key is unknown, has expired or was used");
        assertThat(api.agent(agent).state()).isEqualTo(AgentView.State.NOT_PROVISIONED);
    }
}
