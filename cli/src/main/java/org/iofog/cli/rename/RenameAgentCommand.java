package org.iofog.cli.rename;

import org.iofog.cli.detached.DetachedAgent;
import org.iofog.cli.detached.DetachedAgents;
import org.iofog.cli.local.LocalAgent;
import org.iofog.cli.remote.RemoteAgent;
import org.iofog.cli.state.StateFolder;
import org.iofog.contract.command.AgentCommand.RenameAgent;
import org.iofog.contract.command.AgentCommand.RenameDetachedAgent;
import org.iofog.contract.command.Command;
import picocli.CommandLine.Option;

/** Gives an agent another name. */
@picocli.CommandLine.Command(name = "agent", description = "Give an agent another name.")
final class RenameAgentCommand extends RenameResourceCommand {

    @Option(names = "--detached", description = "One that belongs to no namespace.")
    private boolean detached;

    @Override
    protected void execute() {
        if (!detached) {
            super.execute();
            return;
        }
        DetachedAgent agent = new DetachedAgents(state(), progress(), httpTrace()).require(name(), namespace());
        run(agent.session(), new RenameDetachedAgent(name(), newName()), waiting(), done());
        rename(StateFolder.DETACHED, name(), newName());
    }

    @Override
    Command command(String namespace, String from, String to) {
        return new RenameAgent(namespace, from, to);
    }

    @Override
    void afterwards(String from, String to) {
        rename(namespace(), from, to);
    }

    private void rename(String namespace, String from, String to) {
        LocalAgent.rename(state(), namespace, from, to);
        RemoteAgent.rename(state(), namespace, from, to);
    }
}
