package org.iofog.cli.delete;

import org.iofog.cli.deploy.DocumentAction;
import org.iofog.cli.deploy.SetReport;
import org.iofog.cli.deploy.SetTarget;
import org.iofog.cli.document.Document;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.failure.ExitCode;
import org.iofog.cli.local.LocalAgent;
import org.iofog.cli.remote.RemoteAgentRemoval;
import org.iofog.cli.session.CommandRun;
import org.iofog.cli.volume.AgentHosts;
import org.iofog.cli.volume.VolumeRemoval;
import org.iofog.contract.command.AgentCommand.DeleteAgent;
import org.iofog.contract.command.ApplicationCommand.DeleteApplication;
import org.iofog.contract.command.CatalogItemCommand.DeleteCatalogItem;
import org.iofog.contract.command.Command;
import org.iofog.contract.command.MicroserviceCommand.DeleteMicroservice;
import org.iofog.contract.command.NamespaceCommand.DeleteNamespace;
import org.iofog.contract.command.RegistryCommand.DeleteRegistry;
import org.iofog.contract.command.RouteCommand.DeleteRoute;
import org.iofog.contract.spec.RegistrySpec;
import org.iofog.contract.spec.RouteSpec;
import org.iofog.contract.view.AgentView;
import org.iofog.contract.view.RegistryView;

/** Deletes what documents describe. What is not there is as good as deleted. */
final class DocumentRemoval implements DocumentAction {
    private final SetTarget target;
    private final SetReport report;
    private final boolean waiting;

    DocumentRemoval(SetTarget target, SetReport report, boolean waiting) {
        this.target = target;
        this.report = report;
        this.waiting = waiting;
    }

    @Override
    public void perform(Document document) {
        try {
            remove(document);
            target.progress().done(document.title() + " is deleted.");
        } catch (CliFailure failure) {
            if (failure.exitCode() != ExitCode.NOT_FOUND) {
                throw failure;
            }
            target.progress().line("  " + document.title() + " is not there.");
        }
        report.done(document);
    }

    private void remove(Document document) {
        String namespace = target.namespace();
        String name = String.valueOf(document.name());
        switch (document.kind()) {
            case MICROSERVICE -> send(new DeleteMicroservice(namespace, name));
            case APPLICATION -> send(new DeleteApplication(namespace, name));
            case CATALOG_ITEM -> send(new DeleteCatalogItem(namespace, name));
            case REGISTRY -> send(new DeleteRegistry(namespace, idOf(document.specAs(RegistrySpec.class))));
            case ROUTE ->
                send(new DeleteRoute(namespace, document.specAs(RouteSpec.class).nameOrDefault()));
            case AGENT_CONFIG -> removeUnusedAgent(name);
            case AGENT -> {
                send(new DeleteAgent(namespace, name, false));
                RemoteAgentRemoval.removeFromHost(target.state(), namespace, name, target.login(), target.progress());
            }
            case LOCAL_AGENT -> {
                send(new DeleteAgent(namespace, name, false));
                LocalAgent.in(target.state(), namespace, name).ifPresent(agent -> agent.remove(target.progress()));
            }
            case VOLUME ->
                new VolumeRemoval(
                                target.state(),
                                namespace,
                                new AgentHosts(target.state(), namespace, target.login()),
                                target.progress())
                        .delete(name);
            case LOCAL_CONTROL_PLANE, CONTROL_PLANE ->
                new ControlPlaneRemoval(target.state(), namespace, target.login(), target.progress())
                        .delete(document.name());
            case NAMESPACE -> removeNamespace(name);
            default -> throw CliFailure.notFound(document.title() + " was never made.");
        }
    }

    private void send(Command command) {
        CommandRun run = CommandRun.send(target.controller(), command, target.within(), target.progress());
        if (waiting) {
            run.await();
        }
    }

    /** Settings alone make an agent known; once a host has become that agent, they go with it only. */
    private void removeUnusedAgent(String name) {
        AgentView agent = target.controller().agent(target.namespace(), name);
        if (agent.state() == AgentView.State.NOT_PROVISIONED) {
            send(new DeleteAgent(target.namespace(), name, false));
        }
    }

    private void removeNamespace(String name) {
        if (!target.state().requireNamespace(name).holdsNothing()) {
            send(new DeleteNamespace(name, false));
        }
        target.state().delete(name);
    }

    private int idOf(RegistrySpec spec) {
        return spec.id() != null
                ? spec.id()
                : target.controller().registries(target.namespace()).stream()
                        .filter(registry -> registry.url().equals(spec.url()))
                        .map(RegistryView::id)
                        .findFirst()
                        .orElseThrow(() -> CliFailure.notFound("There is no registry at " + spec.url() + "."));
    }
}
