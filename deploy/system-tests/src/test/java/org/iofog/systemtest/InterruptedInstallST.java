package org.iofog.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.iofog.testkit.host.TestHost;
import org.iofog.testkit.mesh.Iofogctl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Installations that end in the middle, and the same deploy once more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterruptedInstallST {

    private static final String VERSIONS_THERE = "ls -d /opt/iofog-agent/*/.whole 2>/dev/null | grep -v jre | wc -l";

    private RemoteHosts hosts;
    private Iofogctl iofogctl;

    @BeforeAll
    void deployControlPlane(@TempDir Path folder) throws IOException {
        hosts = new RemoteHosts(folder);
        iofogctl = hosts.iofogctl();
        hosts.deployControlPlane("default");
    }

    @AfterAll
    void removeEverything() {
        iofogctl.run("delete", "controlplane", "ecn");
        hosts.close();
    }

    @Test
    void killedWhileTheSoftwareTravels() throws IOException {
        // Given
        TestHost host = hosts.startWithEngine();
        String[] deploy = deployOf("killed", host);
        Process running = iofogctl.begin(deploy);
        host.run("until ls /opt/iofog-agent/*.part/agent/lib >/dev/null 2>&1; do :; done");

        // When
        running.destroyForcibly();

        // Then
        assertThat(running.onExit().join().exitValue()).isNotZero();
        assertThat(host.run(VERSIONS_THERE)).isEqualTo("0\n");
        iofogctl.run(deploy).expect(0);
        assertThat(iofogctl.run("get", "agents").expect(0).out()).containsPattern("killed +ONLINE");
        assertThat(host.run("ls /opt/iofog-agent")).doesNotContain(".part");
    }

    @Test
    void theDiskOfTheHostIsFull() throws IOException {
        // Given
        TestHost host = hosts.startWithEngine("--tmpfs", "/opt:exec,size=500m");
        host.run("fallocate -l 480M /opt/filler");
        String[] deploy = deployOf("full", host);

        // When
        String said = iofogctl.run(deploy).expect(1).err();

        // Then
        assertThat(said)
                .contains("admin@" + host.address(), "receiving", "a disk there is full", "make room and do it again");
        assertThat(host.run("ls /opt/iofog-agent")).doesNotContain(".part");
        host.run("rm /opt/filler");
        iofogctl.run(deploy).expect(0);
        assertThat(iofogctl.run("get", "agents").expect(0).out()).containsPattern("full +ONLINE");
    }

    private String[] deployOf(String name, TestHost host) throws IOException {
        Path document = hosts.home().resolve(name + ".yaml");
        Files.writeString(document, hosts.agent(name, host));
        return new String[] {"--accept-new", "deploy", "-f", document.toString()};
    }
}
