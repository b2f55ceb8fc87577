package org.iofog.cli.logs;

import org.iofog.cli.command.CliCommand;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.local.LocalAgent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows the log of an agent that runs on this machine. */
@Command(name = "agent", description = "Show the log of an agent of this machine.")
final class AgentLogsCommand extends CliCommand {

    @Mixin
    private LogOptions options;

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the agent.")
    private String name;

    @Override
    protected void execute() {
        LocalAgent agent = LocalAgent.in(state(), namespace(), name)
                .orElseThrow(() -> CliFailure.notFound("Agent '" + name
                        + "' does not run on this machine by iofogctl's doing: read its log on its own host."));
        new LogFile(agent.log()).show(out(), options);
    }
}
