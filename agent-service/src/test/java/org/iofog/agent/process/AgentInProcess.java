package org.iofog.agent.process;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.iofog.agent.application.container.ContainerEngine;
import org.iofog.agent.application.messages.MessageNetwork;
import org.iofog.agent.application.router.RouterPrograms;
import org.iofog.agent.docker.DockerContainerEngine;
import org.iofog.agent.journal.AgentHome;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.view.ProvisionedAgent;
import org.iofog.testkit.BusyboxImage;
import org.iofog.testkit.mesh.Containers;
import org.iofog.tunnel.port.PortSettings;

/** An agent in the test's own JVM, on this machine's engine; its containers are gone when it is closed. */
final class AgentInProcess implements AutoCloseable {

    private final ProvisionedAgent identity;
    private final Vertx vertx;
    private final ContainerEngine engine;
    private final AgentHome home;
    private AgentWork work;

    AgentInProcess(ProvisionedAgent identity, Vertx vertx) {
        this(identity, vertx, new DockerContainerEngine("unix:///var/run/docker.sock"));
    }

    AgentInProcess(ProvisionedAgent identity, Vertx vertx, ContainerEngine engine) {
        BusyboxImage.ensure();
        this.identity = identity;
        this.vertx = vertx;
        this.engine = engine;
        this.home = new AgentHome(temporaryDirectory());
        this.work = started();
    }

    private AgentWork started() {
        return new AgentWork(
                identity,
                BusAccess.of(
                        identity.busUrl(), identity.uuid(), identity.token().value()),
                "test",
                home,
                Duration.ofDays(7),
                PortSettings.usual("127.0.0.1"),
                engine,
                new ProcHostProbe(null),
                new RouterPrograms(Map.of()),
                vertx,
                Clock.systemUTC());
    }

    void stop() {
        work.close();
    }

    void start() {
        work = started();
    }

    MessageNetwork messageNetwork() {
        return work.messageNetwork();
    }

    boolean isDetached() {
        return work.isDetached();
    }

    @Override
    public void close() {
        work.close();
        Containers.ofThisMachine().cleanUpAfter(identity.uuid());
        engine.close();
    }

    static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("iofog-agent");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
