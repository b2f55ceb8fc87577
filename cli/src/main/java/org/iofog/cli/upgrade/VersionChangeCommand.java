package org.iofog.cli.upgrade;

import org.iofog.cli.command.CliCommand;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.remote.RemoteAgent;
import org.iofog.cli.state.RemoteAgentState;
import picocli.CommandLine.Parameters;

/** Changes the version of an agent on its host; its containers go on. */
abstract class VersionChangeCommand extends CliCommand {

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the agent.")
    private String name;

    @Override
    protected final void execute() {
        RemoteAgentState kept = RemoteAgent.find(state(), namespace(), name)
                .orElseThrow(() -> CliFailure.notFound("How to reach the host of agent '" + name
                        + "' is not known here: deploy it with 'ssh', or use 'iofogctl configure agent " + name
                        + "'."));
        try (RemoteAgent agent = RemoteAgent.open(state(), kept, sshLogin())) {
            change(agent);
        }
    }

    abstract void change(RemoteAgent agent);
}
