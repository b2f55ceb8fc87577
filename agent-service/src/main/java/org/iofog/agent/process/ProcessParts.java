package org.iofog.agent.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import org.iofog.agent.application.ContainerEngine;
import org.iofog.agent.application.HostProbe;
import org.iofog.agent.config.AgentProcessConfig;
import org.iofog.agent.docker.DockerContainerEngine;
import org.iofog.agent.journal.AgentHome;

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
    HostProbe hostProbe() {
        return new ProcHostProbe();
    }

    @Produces
    AgentHome home(AgentProcessConfig config) {
        return new AgentHome(config.home().toAbsolutePath());
    }

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
