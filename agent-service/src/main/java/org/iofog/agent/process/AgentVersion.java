package org.iofog.agent.process;

import jakarta.enterprise.context.Dependent;
import org.iofog.agent.config.AgentProcessConfig;
import picocli.CommandLine.IVersionProvider;

/** What {@code iofog-agent --version} prints. */
@Dependent
final class AgentVersion implements IVersionProvider {

    private final AgentProcessConfig config;

    AgentVersion(AgentProcessConfig config) {
        this.config = config;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"iofog-agent " + config.version()};
    }
}
