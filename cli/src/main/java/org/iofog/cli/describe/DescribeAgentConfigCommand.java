package org.iofog.cli.describe;

import org.iofog.contract.spec.Kind;
import org.iofog.contract.view.AgentView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Describes the settings of an agent. */
@Command(name = "agent-config", description = "Describe the settings of an agent.")
final class DescribeAgentConfigCommand extends DescribeResourceCommand {
    @Parameters(paramLabel = "NAME", description = "Name of the agent.")
    private String name;

    @Override
    DescribedDocument describe() {
        AgentView agent = controller().agent(namespace(), name);
        return DescribedDocument.of(Kind.AGENT_CONFIG, name, namespace(), agent.config(), null);
    }
}
