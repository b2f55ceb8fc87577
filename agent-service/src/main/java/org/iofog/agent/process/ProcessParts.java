package org.iofog.agent.process;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.iofog.agent.application.HostProbe;
import org.iofog.agent.application.container.ContainerEngine;
import org.iofog.agent.application.router.RouterPrograms;
import org.iofog.agent.config.AgentProcessConfig;
import org.iofog.agent.config.RouterProgramsConfig;
import org.iofog.agent.config.TlsConfig;
import org.iofog.agent.docker.DockerContainerEngine;
import org.iofog.agent.journal.AgentHome;
import org.iofog.agent.router.ArtemisProgram;
import org.iofog.agent.router.QpidProgram;
import org.iofog.contract.mesh.RouterEngine;

/** Makes the parts that live as long as the process, whatever the agent's identity. */
@ApplicationScoped
class ProcessParts {

    @Produces
    @ApplicationScoped
    ContainerEngine engine(AgentProcessConfig config) {
        return new DockerContainerEngine(config.dockerUrl());
    }

    void close(@Disposes ContainerEngine engine) {
        engine.close();
    }

    @Produces
    @ApplicationScoped
    HostProbe hostProbe(TlsConfig tls) {
        return new ProcHostProbe(Certificates.of(tls).orElse(null));
    }

    @Produces
    AgentHome home(AgentProcessConfig config) {
        return new AgentHome(config.home().toAbsolutePath());
    }

    @Produces
    RouterPrograms routers(AgentHome home, RouterProgramsConfig programs, TlsConfig tls, Vertx vertx) {
        Path directory = home.routers().normalize();
        return new RouterPrograms(Map.of(
                RouterEngine.ARTEMIS,
                new ArtemisProgram(directory.resolve("artemis"), programs.routerJar(), Certificates.of(tls), vertx),
                RouterEngine.QPID,
                new QpidProgram(directory.resolve("qpid"), programs.qpidRouter())));
    }

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
