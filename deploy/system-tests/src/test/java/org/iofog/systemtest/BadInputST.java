package org.iofog.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.iofog.contract.command.AgentCommand.CreateAgent;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.testkit.BusyboxImage;
import org.iofog.testkit.mesh.Containers;
import org.iofog.testkit.mesh.ControllerApi;
import org.iofog.testkit.mesh.Iofogctl;
import org.iofog.testkit.mesh.Iofogctl.Result;
import org.iofog.testkit.mesh.Mesh;
import org.iofog.testkit.mesh.Microservices;
import org.iofog.testkit.mesh.Programs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user can get wrong, on the whole way from the command line: one sentence, the right exit code, nothing done. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputST {

    private final Containers containers = Containers.ofThisMachine();
    private Mesh mesh;
    private ControllerApi api;
    private Iofogctl iofogctl;
    private Path folder;

    @BeforeAll
    void startMesh(@TempDir Path temporary) throws IOException {
        BusyboxImage.ensure();
        folder = temporary;
        mesh = new Mesh(Files.createDirectory(folder.resolve("mesh")));
        mesh.startServers();
        api = mesh.startController("controller");
        mesh.startAgent(api, "controller", "agent-1");
        api.awaitDone(api.accept(Microservices.createSleeper("present", "agent-1")));
        iofogctl = new Iofogctl(Files.createDirectory(folder.resolve("home")), Map.of("IOFOG_PASSWORD", Mesh.PASSWORD));
        iofogctl.run("connect", "--ecn-addr", mesh.controllerAddress("controller"), "--email", Mesh.EMAIL)
                .expect(0);
    }

    @AfterAll
    void removeEverything() {
        String agentUuid = api.agent("agent-1").uuid();
        mesh.close();
        containers.cleanUpAfter(agentUuid);
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                bad("unknown-key", "imagess: {}", 2, "imagess", "images"),
                bad("wrong-type", "images: [1, 2]", 2, "images"),
                bad("unknown-agent", "agent: {name: nowhere}", 4, "nowhere"),
                bad("missing-application", "application: no-such-app", 4, "no-such-app"),
                bad("port-outside", "container: {ports: [{internal: 80, external: 70000}]}", 2, "70000", "65535"),
                bad("reserved-port", "container: {ports: [{internal: 80, external: 54321}]}", 2, "54321"),
                bad("bad-image", "images: {x86: 'UPPER CASE'}", 2, "UPPER CASE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void aBadMicroserviceIsRefusedInOneSentence(String name, String line, int exitCode, String[] mentions)
            throws IOException {
        String document = microservice(name, line);

        Result result = iofogctl.runWithInput(document, "deploy", "-f", "-").expect(exitCode);

        assertThat(result.err()).contains(mentions).doesNotContain("Exception", "\tat ");
        assertThat(api.microservices()).noneMatch(each -> each.name().equals(name));
    }

    @Test
    void anImageThatCannotBePulledFailsWithTheEnginesReason() {
        String document = microservice("unpullable", "images: {x86: '127.0.0.1:1/none:1', arm: '127.0.0.1:1/none:1'}");

        Result result = iofogctl.runWithInput(document, "deploy", "-f", "-").expect(1);

        assertThat(result.err() + result.out()).contains("unpullable", "127.0.0.1:1/none:1");
        iofogctl.run("delete", "microservice", "unpullable").expect(0);
    }

    @Test
    void twoDocumentsWithOneNameAreRefusedTogether() {
        String document = microservice("twice", "routes: []");

        Result result = iofogctl.runWithInput(document + "---\n" + document, "deploy", "-f", "-")
                .expect(2);

        assertThat(result.err()).contains("twice");
        assertThat(api.microservices()).noneMatch(each -> each.name().equals("twice"));
    }

    @Test
    void aControlPlaneOnThePortOfAnotherIsRefusedAndNothingOfItStays() throws IOException {
        Iofogctl other = new Iofogctl(Files.createDirectory(folder.resolve("other-home")), Map.of());
        String port = mesh.controllerAddress("controller").replaceFirst(".*:", "");
        String document = Files.readString(Programs.example("mesh.yaml"))
                .replace("@PASSWORD@", Mesh.PASSWORD)
                .replace("@PORT@", port);

        Result result = other.runWithInput(document, "deploy", "-f", "-").expect(5);

        assertThat(result.err()).contains("Port " + port + " is taken");
        other.run("get", "agents").expect(4);
    }

    @Test
    void aPortThatIsTakenIsRefusedWithItsHolder() {
        int port = Mesh.freePort();
        String line = "container: {commands: [/bin/busybox, sleep, '1000000'], ports: [{internal: 80, external: %d}]}"
                .formatted(port);
        iofogctl.runWithInput(microservice("holder", line), "deploy", "-f", "-").expect(0);

        Result result = iofogctl.runWithInput(microservice("intruder", line), "deploy", "-f", "-")
                .expect(5);

        assertThat(result.err()).contains(String.valueOf(port), "holder");
    }

    @Test
    void filesThatAreNoDocumentsAreRefused() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.yaml"));
        Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {0, 1, 2, (byte) 0xff});
        Path bomb = Files.writeString(folder.resolve("bomb.yaml"), bomb());

        assertThat(iofogctl.run("deploy", "-f", empty.toString()).expect(2).err())
                .contains("empty.yaml");
        assertThat(iofogctl.run("deploy", "-f", binary.toString()).expect(2).err())
                .contains("binary.yaml");
        assertThat(iofogctl.run("deploy", "-f", bomb.toString()).expect(2).err())
                .contains("alias");
        assertThat(iofogctl.run("deploy", "-f", folder.resolve("absent.yaml").toString())
                        .expect(2)
                        .err())
                .contains("absent.yaml");
    }

    @Test
    void withoutAControlPlaneItSaysHowToGetOne() throws IOException {
        Iofogctl stranger = new Iofogctl(Files.createDirectory(folder.resolve("stranger")), Map.of());

        Result result = stranger.run("get", "agents");

        assertThat(result.exitCode()).isNotZero();
        assertThat(result.err()).contains("control plane");
    }

    @Test
    void aControlPlaneThatIsDownIsUnreachable() throws IOException {
        Iofogctl lonely =
                new Iofogctl(Files.createDirectory(folder.resolve("lonely")), Map.of("IOFOG_PASSWORD", Mesh.PASSWORD));

        Result result = lonely.run("connect", "--ecn-addr", "127.0.0.1:" + Mesh.freePort(), "--email", Mesh.EMAIL);

        result.expect(3);
        assertThat(result.err()).contains("127.0.0.1");
    }

    @Test
    void aKeyServesOnce() {
        api.accept(new CreateAgent("default", "agent-2", AgentConfigSpec.EMPTY));
        String key = api.provisioningKey("agent-2").key();
        api.provision(key);

        HttpResponse<String> again = api.post("/agent/provision", Map.of("key", key, "type", 1));

        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(again.body()).contains("key");
    }

    @Test
    void aWrongTokenIsRefused() {
        ControllerApi stranger = new ControllerApi("127.0.0.1", mesh.controllerPort("controller"));

        assertThat(stranger.get("/namespaces").statusCode()).isEqualTo(401);
    }

    private static Arguments bad(String name, String line, int exitCode, String... mentions) {
        return Arguments.of(name, line, exitCode, mentions);
    }

    /** A good document with one more line under {@code spec}, which wins over the good one of the same key. */
    private static String microservice(String name, String line) {
        String key = line.strip().substring(0, line.strip().indexOf(':'));
        StringBuilder document = new StringBuilder("""
            apiVersion: iofog.org/v2
            kind: Microservice
            metadata:
              name: %s
            spec:
            """.formatted(name));
        Map<String, String> good = Map.of(
                "agent", "{name: agent-1}",
                "images", "{x86: '%1$s', arm: '%1$s', registry: local}".formatted(BusyboxImage.NAME),
                "container", "{commands: [/bin/busybox, sleep, '1000000']}");
        good.forEach((each, value) -> {
            if (!each.equals(key)) {
                document.append("  ").append(each).append(": ").append(value).append('\n');
            }
        });
        return document.append("  ").append(line.strip()).append('\n').toString();
    }

    private static String bomb() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            yaml.append("a%1$d: &a%1$d [%2$s]\n".formatted(i, ("*a" + (i - 1) + ", ").repeat(10)));
        }
        return yaml.toString();
    }
}
