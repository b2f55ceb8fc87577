package org.iofog.cli.delete;

import java.util.List;
import java.util.stream.Stream;
import org.iofog.cli.command.CliCommand;
import org.iofog.cli.command.WaitOptions;
import org.iofog.cli.local.LocalAgent;
import org.iofog.cli.local.LocalControlPlane;
import org.iofog.cli.remote.RemoteAgentRemoval;
import org.iofog.cli.session.CommandRun;
import org.iofog.cli.session.Guests;
import org.iofog.cli.state.ControlPlaneState;
import org.iofog.cli.state.NamespaceState;
import org.iofog.cli.volume.AgentHosts;
import org.iofog.cli.volume.VolumeRemoval;
import org.iofog.contract.command.AgentCommand.DeleteAgent;
import org.iofog.contract.command.ApplicationCommand.DeleteApplication;
import org.iofog.contract.command.CatalogItemCommand.DeleteCatalogItem;
import org.iofog.contract.command.MicroserviceCommand.DeleteMicroservice;
import org.iofog.contract.command.RegistryCommand.DeleteRegistry;
import org.iofog.contract.view.RegistryView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Deletes everything in a namespace, what runs first, and a control plane of this machine last. */
@Command(name = "all", description = "Delete everything in a namespace, and its control plane if it runs here.")
final class DeleteAllCommand extends CliCommand {

    /** Registries with smaller ids are built in. */
    private static final int FIRST_OWN_REGISTRY = 3;

    @Mixin
    private WaitOptions wait;

    @Override
    protected void execute() {
        NamespaceState kept = state().requireNamespace(namespace());
        if (!kept.holdsNothing()) {
            Guests.requireNone(state(), namespace());
            deleteVolumes(kept);
            deleteContents();
            deleteControlPlane(kept.controlPlane());
        }
        progress().done("Namespace " + namespace() + " holds nothing.");
    }

    private void deleteVolumes(NamespaceState kept) {
        VolumeRemoval removal =
                new VolumeRemoval(state(), namespace(), new AgentHosts(state(), namespace(), sshLogin()), progress());
        kept.volumes().forEach(volume -> removal.delete(volume.name()));
    }

    private void deleteContents() {
        String namespace = namespace();
        delete(controller().applications(namespace).stream()
                .map(application -> new DeleteApplication(namespace, application.name())));
        delete(controller().microservices(namespace).stream()
                .map(microservice -> new DeleteMicroservice(namespace, microservice.name())));
        delete(controller().agents(namespace).stream().map(agent -> new DeleteAgent(namespace, agent.name(), true)));
        LocalAgent.allIn(state(), namespace).forEach(agent -> agent.remove(progress()));
        state().requireNamespace(namespace)
                .remoteAgents()
                .forEach(agent ->
                        RemoteAgentRemoval.removeFromHost(state(), namespace, agent.name(), sshLogin(), progress()));
        delete(controller().catalog(namespace).stream().map(item -> new DeleteCatalogItem(namespace, item.name())));
        delete(controller().registries(namespace).stream()
                .map(RegistryView::id)
                .filter(id -> id >= FIRST_OWN_REGISTRY)
                .map(id -> new DeleteRegistry(namespace, id)));
    }

    /** All of a kind are under way at once. */
    private void delete(Stream<? extends org.iofog.contract.command.Command> commands) {
        List<CommandRun> runs = commands.peek(command -> progress().step("deleting " + command.subject()))
                .map(command -> CommandRun.send(controller(), command, wait.within(), progress()))
                .toList();
        runs.forEach(CommandRun::await);
    }

    private void deleteControlPlane(@Nullable ControlPlaneState controlPlane) {
        if (controlPlane != null && controlPlane.local() != null) {
            new LocalControlPlane(state(), namespace(), progress()).delete();
        } else {
            progress()
                    .notice("The control plane itself goes on, as it does not run on this machine or belongs to another"
                            + " namespace; one that was deployed from here ends by 'iofogctl delete controlplane'.");
        }
    }
}
