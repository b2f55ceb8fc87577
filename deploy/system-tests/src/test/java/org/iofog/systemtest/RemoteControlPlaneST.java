package org.iofog.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import org.iofog.testkit.host.TestHost;
import org.iofog.testkit.mesh.Iofogctl;
import org.iofog.testkit.mesh.Mesh;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A control plane on one host and an agent on another, and a second machine that connects to it. */
class RemoteControlPlaneST {

    private Iofogctl iofogctl;
    private Iofogctl secondMachine;
    private RemoteHosts hosts;
    private TestHost controller;
    private TestHost edge;

    @BeforeEach
    void startHosts(@TempDir Path folder) throws IOException {
        hosts = new RemoteHosts(folder);
        controller = hosts.startForController();
        edge = hosts.startWithEngine();
        iofogctl = hosts.iofogctl();
        secondMachine = hosts.iofogctlOfSecondMachine();
    }

    @AfterEach
    void removeHosts() {
        iofogctl.run("delete", "controlplane");
        hosts.close();
    }

    @Test
    void theControlPlaneServesAgentsAndOtherMachinesAndSurvivesAReboot() {
        String controlPlane = hosts.controlPlane("", controller);
        iofogctl.runWithInput(controlPlane, "--accept-new", "deploy", "-f", "-").expect(0);
        iofogctl.runWithInput(hosts.agent("edge-1", edge), "--accept-new", "deploy", "-f", "-")
                .expect(0);
        assertThat(controller.run("stat -c %a /etc/iofog/iofog-controller.env /etc/iofog/user-password"))
                .isEqualTo("600\n600\n");
        assertThat(controller.run("cat /proc/[0-9]*/cmdline | tr '\\0' ' '")).doesNotContain(Mesh.PASSWORD);

        secondMachine
                .runWithInput(
                        Mesh.PASSWORD, "connect", "--ecn-addr", controller.address(), "--email", "user@domain.com")
                .expect(0);
        assertThat(secondMachine.run("get", "agents").expect(0).out()).containsPattern("edge-1 +ONLINE");

        String processes = servicesOf(controller);
        assertThat(controller.run("cat /proc/[0-9]*/cmdline | tr '\\0' '\\n'"))
                .contains("current/controller/", "current/router/", "current/tunnel/", "current/embedded/");
        iofogctl.runWithInput(controlPlane, "deploy", "-f", "-").expect(0);
        assertThat(servicesOf(controller)).as("deployed again").isEqualTo(processes);
        assertThat(iofogctl.run("logs", "controller", "--tail", "3").expect(0).out())
                .isNotBlank();
        assertThat(iofogctl.run("describe", "controlplane").expect(0).out())
                .contains("kind: ControlPlane", controller.address())
                .doesNotContain(Mesh.PASSWORD);
        theyAreReachedAsConfigured();

        controller.reboot();
        await().atMost(Mesh.SOON)
                .untilAsserted(() ->
                        assertThat(secondMachine.run("get", "agents").out()).containsPattern("edge-1 +ONLINE"));

        iofogctl.run("delete", "controlplane").expect(0);
        assertThat(edge.run("ls /opt")).isEmpty();
        assertThat(controller.run("ls /opt /etc/iofog; pgrep -f /opt/iofog || true"))
                .doesNotContain("iofog-");
    }

    private void theyAreReachedAsConfigured() {
        secondMachine
                .run(
                        "configure",
                        "agent",
                        "edge-1",
                        "--user",
                        "admin",
                        "--key",
                        hosts.keyFile().toString())
                .expect(0);
        assertThat(secondMachine
                        .run("--accept-new", "logs", "agent", "edge-1", "--tail", "2")
                        .expect(0)
                        .out())
                .isNotBlank();

        iofogctl.run("configure", "controller", "controller-1", "--port", "2222")
                .expect(0);
        assertThat(iofogctl.run("logs", "controller").expect(3).err()).contains("port 2222");
        iofogctl.run("configure", "controlplane", "--port", "22").expect(0);
        iofogctl.run("logs", "controller", "--tail", "1").expect(0);
        assertThat(iofogctl.run("configure", "controller", "other", "--port", "22")
                        .expect(4)
                        .err())
                .contains("other");
        assertThat(secondMachine
                        .run("configure", "controlplane", "--port", "22")
                        .expect(4)
                        .err())
                .contains("installed from here");
    }

    private static String servicesOf(TestHost host) {
        return host.run("pgrep -f [/]opt/iofog-controlplane/current");
    }
}
