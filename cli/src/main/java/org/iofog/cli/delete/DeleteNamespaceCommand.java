package org.iofog.cli.delete;

import org.iofog.cli.command.CliCommand;
import org.iofog.cli.command.WaitOptions;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.local.LocalAgent;
import org.iofog.cli.local.LocalControlPlane;
import org.iofog.cli.remote.RemoteAgentRemoval;
import org.iofog.cli.remote.RemoteControlPlane;
import org.iofog.cli.session.Guests;
import org.iofog.cli.state.NamespaceState;
import org.iofog.cli.state.StateFolder;
import org.iofog.contract.command.NamespaceCommand.DeleteNamespace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deletes a namespace here and at its control plane. */
@Command(name = "namespace", description = "Delete a namespace; with --force everything in it first.")
final class DeleteNamespaceCommand extends CliCommand {

    @Mixin
    private WaitOptions wait;

    @Option(names = "--force", description = "Delete everything in it first.")
    private boolean force;

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the namespace.")
    private String name;

    @Override
    protected void execute() {
        if (name.equals(StateFolder.DEFAULT_NAMESPACE)) {
            throw CliFailure.badInput("The namespace 'default' cannot be deleted.");
        }
        NamespaceState kept = state().requireNamespace(name);
        if (RemoteControlPlane.find(state(), name).isPresent()) {
            throw CliFailure.conflict("Namespace '" + name
                    + "' has a control plane on other hosts: delete that first, with 'iofogctl delete controlplane -n "
                    + name + "'.");
        }
        Guests.requireNone(state(), name);
        if (!kept.holdsNothing()
                && kept.controlPlane() != null
                && kept.controlPlane().local() != null) {
            deleteLocalControlPlane();
        } else if (!kept.holdsNothing()) {
            runIn(
                    name,
                    new DeleteNamespace(name, force),
                    wait,
                    "Namespace " + name + " is deleted at its control plane");
            LocalAgent.allIn(state(), name).forEach(agent -> agent.remove(progress()));
            state().requireNamespace(name)
                    .remoteAgents()
                    .forEach(agent ->
                            RemoteAgentRemoval.removeFromHost(state(), name, agent.name(), sshLogin(), progress()));
        }
        state().delete(name);
        progress().done("Namespace " + name + " is deleted.");
    }

    private void deleteLocalControlPlane() {
        if (!force) {
            throw CliFailure.conflict("Namespace '" + name
                    + "' has a control plane that runs on this machine: delete it first, or use --force.");
        }
        new LocalControlPlane(state(), name, progress()).delete();
    }
}
