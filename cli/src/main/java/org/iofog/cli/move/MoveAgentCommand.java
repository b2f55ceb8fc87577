package org.iofog.cli.move;

import org.iofog.cli.attach.AgentAttachment;
import org.iofog.cli.attach.AgentDetachment;
import org.iofog.cli.command.CliCommand;
import org.iofog.cli.command.WaitOptions;
import org.iofog.cli.detached.DetachedAgents;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Moves an agent to another namespace: a detach and an attach. */
@Command(name = "agent", description = "Bring an agent to another namespace; its microservices stay behind, deleted.")
final class MoveAgentCommand extends CliCommand {

    @Mixin
    private WaitOptions wait;

    @Option(names = "--force", description = "Even with microservices on it; they are stopped and deleted.")
    private boolean force;

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the agent.")
    private String name;

    @Parameters(index = "1", paramLabel = "NAMESPACE", description = "Namespace it belongs to from now on.")
    private String newNamespace;

    @Override
    protected void execute() {
        if (newNamespace.equals(namespace())) {
            throw CliFailure.badInput("Agent " + name + " is to leave namespace " + newNamespace
                    + " for the same namespace: name another one.");
        }
        Session target = Session.open(state(), newNamespace, httpTrace());
        requireFree(target);
        new AgentDetachment(state(), session(), progress(), wait.within()).detach(name, force, true);
        DetachedAgents detached = new DetachedAgents(state(), progress(), httpTrace());
        new AgentAttachment(state(), target, sshLogin(), progress(), wait.within())
                .attach(detached.require(name, namespace()));
    }

    /** Before anything is stopped for nothing. */
    private void requireFree(Session target) {
        boolean taken = target.controller().agents(newNamespace).stream()
                .anyMatch(agent -> agent.name().equals(name));
        if (taken) {
            throw CliFailure.conflict("There is an agent '" + name + "' in namespace " + newNamespace
                    + " already: rename one of the two first.");
        }
    }
}
