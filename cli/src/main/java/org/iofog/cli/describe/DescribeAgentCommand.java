package org.iofog.cli.describe;

import org.iofog.cli.detached.DetachedAgents;
import org.iofog.cli.state.StateFolder;
import org.iofog.contract.spec.AgentSpec;
import org.iofog.contract.spec.Kind;
import org.iofog.contract.spec.LocalAgentSpec;
import org.iofog.contract.view.AgentView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Describes an agent. */
@Command(name = "agent", description = "Describe an agent.")
final class DescribeAgentCommand extends DescribeResourceCommand {
    @Option(names = "--detached", description = "One that belongs to no namespace.")
    private boolean detached;

    @Parameters(paramLabel = "NAME", description = "Name of the agent.")
    private String name;

    @Override
    DescribedDocument describe() {
        AgentView agent = detached ? detachedAgent() : controller().agent(namespace(), name);
        return isOfThisMachine(agent)
                ? DescribedDocument.of(
                        Kind.LOCAL_AGENT,
                        name,
                        detached ? null : namespace(),
                        new LocalAgentSpec(null, agent.config()),
                        AgentStatus.of(agent))
                : DescribedDocument.of(
                        Kind.AGENT,
                        name,
                        detached ? null : namespace(),
                        new AgentSpec(null, agent.config().host(), null, agent.config()),
                        AgentStatus.of(agent));
    }

    private AgentView detachedAgent() {
        return new DetachedAgents(state(), progress(), httpTrace())
                .require(name, namespace())
                .agent();
    }

    private boolean isOfThisMachine(AgentView agent) {
        return state().requireNamespace(detached ? StateFolder.DETACHED : namespace()).localAgents().stream()
                .anyMatch(local -> local.uuid().equals(agent.uuid()));
    }
}
