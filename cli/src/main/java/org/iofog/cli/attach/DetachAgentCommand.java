package org.iofog.cli.attach;

import org.iofog.cli.command.CliCommand;
import org.iofog.cli.command.WaitOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ends an agent's connection to its control plane; it stays on the list of detached agents. */
@Command(name = "agent", description = "End an agent's connection; its microservices are deleted, its settings kept.")
final class DetachAgentCommand extends CliCommand {

    @Mixin
    private WaitOptions wait;

    @Option(names = "--force", description = "Even with microservices on it; they are stopped and deleted.")
    private boolean force;

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the agent.")
    private String name;

    @Override
    protected void execute() {
        new AgentDetachment(state(), session(), progress(), wait.within()).detach(name, force, wait.isWaiting());
    }
}
