package org.iofog.cli.attach;

import org.iofog.cli.command.ResourceCommand;
import org.iofog.contract.command.AgentCommand.DetachAgent;
import org.iofog.contract.command.Command;
import picocli.CommandLine.Option;

/** Ends an agent's connection to its control plane; it stays on the list of detached agents. */
@picocli.CommandLine.Command(
        name = "agent",
        description = "End an agent's connection; its microservices are deleted, its settings kept.")
final class DetachAgentCommand extends ResourceCommand {

    @Option(names = "--force", description = "Even with microservices on it; they are deleted.")
    private boolean force;

    @Override
    protected Command command(String namespace, String resource) {
        return new DetachAgent(namespace, resource, force);
    }

    @Override
    protected String done(String resource) {
        return "Agent " + resource + " is detached";
    }
}
