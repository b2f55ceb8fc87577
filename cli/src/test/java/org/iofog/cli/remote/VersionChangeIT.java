package org.iofog.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.iofog.cli.ssh.ConsoleQuestions;
import org.iofog.cli.ssh.SshConnection;
import org.iofog.cli.ssh.SshHost;
import org.iofog.cli.ssh.SshLogin;
import org.iofog.contract.spec.SshAccess;
import org.iofog.testkit.host.SshHosts;
import org.iofog.testkit.host.TestHost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host changes from one version of a program to another, and goes back where that proves bad: programs here are scripts. */
class VersionChangeIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String ROOT = "/opt/iofog-agent/";
    private static final String SLEEPS = "echo started; exec sleep 100000";

    @TempDir
    private Path folder;

    private SshHosts hosts;
    private TestHost host;
    private SshConnection connection;
    private RemoteHost service;

    @BeforeEach
    void startHostWithItsFirstVersion() {
        hosts = new SshHosts(folder);
        host = hosts.start();
        SshLogin login = SshLogin.knowing(folder.resolve("known_hosts"), true, new ConsoleQuestions());
        SshAccess access = new SshAccess("admin", null, hosts.keyFile().toString());
        connection = login.open(SshHost.of(host.address(), access));
        service = new RemoteHost(connection, HostService.AGENT);
        service.writeLauncher();
        put("one", SLEEPS);
        service.switchTo("one");
        awaitRunning("one");
    }

    @AfterEach
    void removeHost() {
        connection.close();
        hosts.close();
    }

    @Test
    void aVersionThatEndsAgainAndAgainMakesWay() {
        put("two", "echo no such luck; exit 1");

        service.switchTo("two");

        awaitRunning("one");
        assertThat(service.current()).isEqualTo("one");
        assertThat(service.endOfLogBeforeGoingBack(2)).endsWith("no such luck\nVersion two makes way for one.");
    }

    @Test
    void aVersionThatHangsMakesWayWhenItsTimeIsUp() {
        put("two", SLEEPS);
        service.switchTo("two");
        awaitRunning("two");

        service.goBack();

        awaitRunning("one");
        assertThat(service.current()).isEqualTo("one");
    }

    @Test
    void aVersionThatWasConfirmedStaysHoweverOftenItEnds() {
        put("two", "echo started >>/starts; sleep 1");

        service.switchTo("two");
        service.confirm();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(host.run("cat /starts").lines()).hasSizeGreaterThan(4));
        assertThat(service.current()).isEqualTo("two");
    }

    private void put(String version, String script) {
        host.run(
                "mkdir -p %1$s/agent && echo '%2$s' | sed '1i #!/bin/sh' >%1$s/agent/agent && chmod 755 %1$s/agent/agent"
                        .formatted(ROOT + version, script));
    }

    private void awaitRunning(String version) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(host.run(
                                "for each in /proc/[0-9]*; do tr '\\0' '\\n' <$each/environ | grep -x IOFOG_AGENT_VERSION=%s; done 2>/dev/null || true"
                                        .formatted(version)))
                        .isNotEmpty());
    }
}
