package org.iofog.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import org.iofog.testkit.BusyboxImage;
import org.iofog.testkit.ControlPlaneServers;
import org.iofog.testkit.host.SshHosts;
import org.iofog.testkit.host.TestHost;
import org.iofog.testkit.mesh.CuttableLink;
import org.iofog.testkit.mesh.Iofogctl;
import org.iofog.testkit.mesh.Mesh;
import org.iofog.testkit.router.Certificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A control plane of two hosts that share the bus, which speaks TLS, and the database its document names. */
class SharedServersST {

    private static final String SECRET = "cat /etc/iofog/mesh-secret";

    private final String thisMachine = SshHosts.addressOfThisMachine();
    private Certificate certificate;
    private ControlPlaneServers servers;
    private CuttableLink bus;
    private CuttableLink database;
    private RemoteHosts hosts;
    private TestHost one;
    private TestHost two;
    private TestHost edge;
    private Iofogctl iofogctl;
    private Iofogctl secondMachine;

    @BeforeEach
    void startServersAndHosts(@TempDir Path folder) throws IOException {
        certificate = Certificate.of(thisMachine, folder);
        servers = new ControlPlaneServers(certificate);
        servers.start();
        InetAddress address = InetAddress.getByName(thisMachine);
        bus = new CuttableLink(address, 0, servers.bus().port());
        database = new CuttableLink(address, 0, servers.database().port());
        hosts = new RemoteHosts(folder);
        hosts.provideJava();
        one = hosts.start("--cap-add", "NET_ADMIN");
        two = hosts.start();
        edge = hosts.startWithEngine();
        iofogctl = hosts.iofogctl();
        secondMachine = hosts.iofogctlOfSecondMachine();
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
        deploy(hosts.controlPlane(sharedServers(), one, two));
        deploy(hosts.agent("edge-1", edge));
        assertThat(edge.run("/opt/iofog-agent/bin/iofog-agent status")).contains("amqps://", "connected since");
        assertThat(one.run(SECRET)).isNotBlank().isEqualTo(two.run(SECRET));
        aHostThatLacksTheSecretOfTheMeshTakesIt();

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
        assertThat(iofogctl.run("get", "controllers").expect(0).out())
                .containsPattern("controller-1 +offline")
                .containsPattern("controller-2 +online");
        one.plugIn();
        assertThat(iofogctl.run("get", "microservices").expect(0).out()).contains("web", "late");

        deploy(hosts.controlPlane(sharedServers(), two));
        assertThat(one.run("ls /opt")).as("no longer in the document").doesNotContain("iofog-");
        iofogctl.run("delete", "controlplane").expect(0);
        for (TestHost host : new TestHost[] {one, two}) {
            assertThat(host.run("ls /opt /etc/iofog; pgrep -f /opt/iofog || true"))
                    .doesNotContain("iofog-", ".pem");
        }
    }

    private void aHostThatLacksTheSecretOfTheMeshTakesIt() {
        String secret = two.run(SECRET);
        one.run("rm /etc/iofog/mesh-secret");

        deploy(hosts.controlPlane(sharedServers(), one, two));

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

    private String sharedServers() {
        return """
                bus: { url: "amqps://%1$s:%2$d", user: %3$s, password: "%4$s", authority: %5$s }
                database: { host: %1$s, port: %6$d, user: %7$s, password: "%8$s", databaseName: iofog }
                """.formatted(
                        thisMachine,
                        bus.port(),
                        servers.bus().controller().user(),
                        servers.bus().controller().password(),
                        certificate.chain(),
                        database.port(),
                        servers.database().owner().user(),
                        servers.database().owner().password());
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
