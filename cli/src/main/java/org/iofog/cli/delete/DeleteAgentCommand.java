package org.iofog.cli.delete;

import org.iofog.cli.command.CliCommand;
import org.iofog.cli.command.WaitOptions;
import org.iofog.cli.local.LocalAgent;
import org.iofog.contract.command.AgentCommand.DeleteAgent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deletes an agent; one that runs on this machine by iofogctl's doing is ended. */
@Command(name = "agent", description = "Forget an agent and revoke its credentials.")
final class DeleteAgentCommand extends CliCommand {

    @Mixin
    private WaitOptions wait;

    @Option(names = "--force", description = "Even with microservices on it; they are deleted.")
    private boolean force;

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the agent.")
    private String name;

    @Override
    protected void execute() {
        run(new DeleteAgent(namespace(), name, force), wait, "Agent " + name + " is deleted");
        LocalAgent.in(state(), namespace(), name).ifPresent(agent -> agent.remove(progress()));
    }
}
