package org.iofog.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.iofog.testkit.BusyboxImage;
import org.iofog.testkit.ControlPlaneServers;
import org.iofog.testkit.host.SshHosts;
import org.iofog.testkit.host.TestHost;
import org.iofog.testkit.mesh.CuttableLink;
import org.iofog.testkit.mesh.Installation;
import org.iofog.testkit.mesh.Iofogctl;
import org.iofog.testkit.mesh.Mesh;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A control plane of two hosts that share the bus and the database its document names, as one user of the bus. */
class SharedServersST {

    private static final String SECRET = "cat /etc/iofog/mesh-secret";

    private final ControlPlaneServers servers = new ControlPlaneServers();
    private final String thisMachine = SshHosts.addressOfThisMachine();
    private CuttableLink bus;
    private CuttableLink database;
    private SshHosts hosts;
    private TestHost one;
    private TestHost two;
    private TestHost edge;
    private Iofogctl iofogctl;
    private Iofogctl secondMachine;

    @BeforeEach
    void startServersAndHosts(@TempDir Path folder) throws IOException {
        BusyboxImage.ensure();
        servers.start();
        InetAddress address = InetAddress.getByName(thisMachine);
        bus = new CuttableLink(address, 0, servers.bus().port());
        database = new CuttableLink(address, 0, servers.database().port());
        hosts = new SshHosts(folder);
        one = hosts.start("--cap-add", "NET_ADMIN");
        two = hosts.start();
        edge = hosts.start("--volume", "/var/run/docker.sock:/var/run/docker.sock");
        Map<String, String> programs = Map.of(
                "IOFOG_HOME",
                Installation.layOut(folder.resolve("installation")).toString());
        iofogctl = new Iofogctl(Files.createDirectory(folder.resolve("first")), programs);
        secondMachine = new Iofogctl(Files.createDirectory(folder.resolve("second")), programs);
    }

    @AfterEach
    void removeEverything() {
        iofogctl.run("delete", "controlplane");
        hosts.close();
        bus.close();
        database.close();
        servers.close();
    }

    @Test
    void theHostsAreOneControlPlaneAndOneOfThemIsEnough() {
        deploy(controlPlane());
        deploy(agent());
        assertThat(one.run(SECRET)).isNotBlank().isEqualTo(two.run(SECRET));

        connectTo(two);
        assertThat(secondMachine.run("get", "agents").expect(0).out()).containsPattern("edge-1 +ONLINE");
        secondMachine.run("create", "namespace", "plant").expect(0);
        int port = Mesh.freePort();
        deploy(microservice("web", port));
        await().atMost(Mesh.SOON)
                .untilAsserted(() -> assertThat(isOpen(one, port) && isOpen(two, port))
                        .as("the public port is open at both hosts")
                        .isTrue());

        one.cutOff();
        secondMachine
                .runWithInput(microservice("late", Mesh.freePort()), "deploy", "-f", "-")
                .expect(0);
        one.plugIn();
        assertThat(iofogctl.run("get", "microservices").expect(0).out()).contains("web", "late");

        iofogctl.run("delete", "controlplane").expect(0);
        for (TestHost host : new TestHost[] {one, two}) {
            assertThat(host.run("ls /opt /etc/iofog; pgrep -f /opt/iofog || true"))
                    .doesNotContain("iofog-");
        }
    }

    @Test
    void aHostThatComesLaterTakesTheSecretOfTheMesh() {
        deploy(controlPlane());
        String secret = two.run(SECRET);
        one.run("rm /etc/iofog/mesh-secret");

        deploy(controlPlane());

        assertThat(one.run(SECRET)).isEqualTo(secret);
        assertThat(two.run(SECRET)).isEqualTo(secret);
    }

    private void deploy(String document) {
        iofogctl.runWithInput(document, "--accept-new", "deploy", "-f", "-").expect(0);
    }

    private void connectTo(TestHost host) {
        secondMachine
                .runWithInput(Mesh.PASSWORD, "connect", "--ecn-addr", host.address(), "--email", "user@domain.com")
                .expect(0);
    }

    private static boolean isOpen(TestHost host, int port) {
        try (Socket socket = new Socket(host.address(), port)) {
            return socket.isConnected();
        } catch (IOException closed) {
            return false;
        }
    }

    private String controlPlane() {
        return """
                apiVersion: iofog.org/v2
                kind: ControlPlane
                metadata: { name: ecn }
                spec:
                  iofogUser: { name: Foo, surname: Bar, email: user@domain.com, password: "%1$s" }
                  controllers:
                    - { name: one, host: %2$s, ssh: { user: admin, keyFile: %4$s } }
                    - { name: two, host: %3$s, ssh: { user: admin, keyFile: %4$s } }
                  bus: { url: "amqp://%5$s:%6$d", user: %7$s, password: "%8$s" }
                  database: { host: %5$s, port: %9$d, user: %10$s, password: "%11$s", databaseName: iofog }
                """.formatted(
                        Mesh.PASSWORD,
                        one.address(),
                        two.address(),
                        hosts.keyFile(),
                        thisMachine,
                        bus.port(),
                        servers.bus().controller().user(),
                        servers.bus().controller().password(),
                        database.port(),
                        servers.database().owner().user(),
                        servers.database().owner().password());
    }

    private String agent() {
        return """
                apiVersion: iofog.org/v2
                kind: Agent
                metadata: { name: edge-1 }
                spec:
                  host: %s
                  ssh: { user: admin, keyFile: %s }
                """.formatted(edge.address(), hosts.keyFile());
    }

    private static String microservice(String name, int port) {
        return """
                apiVersion: iofog.org/v2
                kind: Microservice
                metadata: { name: %1$s }
                spec:
                  agent: { name: edge-1 }
                  images: { x86: %2$s, arm: %2$s, registry: local }
                  container:
                    commands: [/bin/busybox, httpd, -f, -p, "80"]
                    ports:
                      - { internal: 80, external: %3$d, public: %4$d, protocol: tcp }
                """.formatted(name, BusyboxImage.NAME, Mesh.freePort(), port);
    }
}
