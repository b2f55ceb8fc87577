package org.iofog.cli.logs;

import java.util.Optional;
import org.iofog.cli.command.CliCommand;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.local.LocalAgent;
import org.iofog.cli.remote.RemoteAgent;
import org.iofog.cli.state.RemoteAgentState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows the log of an agent that runs on this machine, or on a host that is reached over SSH. */
@Command(name = "agent", description = "Show the log of an agent.")
final class AgentLogsCommand extends CliCommand {

    @Mixin
    private LogOptions options;

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the agent.")
    private String name;

    @Override
    protected void execute() {
        Optional<RemoteAgentState> remote = RemoteAgent.find(state(), namespace(), name);
        if (remote.isPresent()) {
            try (RemoteAgent agent = RemoteAgent.open(state(), remote.get(), sshLogin())) {
                agent.showLog(options.ofTail(), new PrintedLines(out()));
            }
            return;
        }
        LocalAgent agent = LocalAgent.in(state(), namespace(), name)
                .orElseThrow(() -> CliFailure.notFound("Agent '" + name
                        + "' does not run on this machine, and how to reach its host is not known here: use"
                        + " 'iofogctl configure agent " + name + "', or read its log there."));
        new LogFile(agent.log()).show(out(), options);
    }
}
