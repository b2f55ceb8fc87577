package org.iofog.cli.delete;

import org.iofog.cli.command.ResourceCommand;
import org.iofog.cli.detached.DetachedAgent;
import org.iofog.cli.detached.DetachedAgents;
import org.iofog.cli.local.LocalAgent;
import org.iofog.cli.remote.RemoteAgentRemoval;
import org.iofog.cli.state.StateFolder;
import org.iofog.contract.command.AgentCommand.DeleteAgent;
import org.iofog.contract.command.AgentCommand.DeleteDetachedAgent;
import org.iofog.contract.command.Command;
import picocli.CommandLine.Option;

/** Deletes an agent; one that runs on this machine by iofogctl's doing is ended. */
@picocli.CommandLine.Command(name = "agent", description = "Forget an agent and revoke its credentials.")
final class DeleteAgentCommand extends ResourceCommand {

    @Option(names = "--force", description = "Even with microservices on it; they are deleted.")
    private boolean force;

    @Option(names = "--detached", description = "One that belongs to no namespace.")
    private boolean detached;

    @Override
    protected void execute() {
        if (!detached) {
            super.execute();
            return;
        }
        DetachedAgent agent = new DetachedAgents(state(), progress(), httpTrace()).require(name(), namespace());
        run(agent.session(), new DeleteDetachedAgent(name()), waiting(), done(name()));
        LocalAgent.in(state(), StateFolder.DETACHED, name()).ifPresent(local -> local.remove(progress()));
        RemoteAgentRemoval.removeFromHost(state(), StateFolder.DETACHED, name(), sshLogin(), progress());
    }

    @Override
    protected Command command(String namespace, String resource) {
        return new DeleteAgent(namespace, resource, force);
    }

    @Override
    protected String done(String resource) {
        return "Agent " + resource + " is deleted";
    }

    @Override
    protected void afterwards(String resource) {
        LocalAgent.in(state(), namespace(), resource).ifPresent(agent -> agent.remove(progress()));
        RemoteAgentRemoval.removeFromHost(state(), namespace(), resource, sshLogin(), progress());
    }
}
