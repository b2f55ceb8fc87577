package org.iofog.contract.message;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.agent.AgentReport;
import org.iofog.contract.agent.AgentTask;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.agent.LogChunk;
import org.iofog.contract.command.AgentCommand.AttachAgent;
import org.iofog.contract.command.AgentCommand.CreateAgent;
import org.iofog.contract.command.AgentCommand.DeleteAgent;
import org.iofog.contract.command.AgentCommand.DeleteDetachedAgent;
import org.iofog.contract.command.AgentCommand.DetachAgent;
import org.iofog.contract.command.AgentCommand.PruneAgent;
import org.iofog.contract.command.AgentCommand.RenameAgent;
import org.iofog.contract.command.AgentCommand.RenameDetachedAgent;
import org.iofog.contract.command.AgentCommand.UpdateAgent;
import org.iofog.contract.command.ApplicationCommand.CreateApplication;
import org.iofog.contract.command.ApplicationCommand.DeleteApplication;
import org.iofog.contract.command.ApplicationCommand.RenameApplication;
import org.iofog.contract.command.ApplicationCommand.RestartApplication;
import org.iofog.contract.command.ApplicationCommand.StartApplication;
import org.iofog.contract.command.ApplicationCommand.StopApplication;
import org.iofog.contract.command.ApplicationCommand.UpdateApplication;
import org.iofog.contract.command.CatalogItemCommand.CreateCatalogItem;
import org.iofog.contract.command.CatalogItemCommand.DeleteCatalogItem;
import org.iofog.contract.command.CatalogItemCommand.UpdateCatalogItem;
import org.iofog.contract.command.CommandReply;
import org.iofog.contract.command.MicroserviceCommand.CreateMicroservice;
import org.iofog.contract.command.MicroserviceCommand.DeleteMicroservice;
import org.iofog.contract.command.MicroserviceCommand.MoveMicroservice;
import org.iofog.contract.command.MicroserviceCommand.RenameMicroservice;
import org.iofog.contract.command.MicroserviceCommand.RestartMicroservice;
import org.iofog.contract.command.MicroserviceCommand.StartMicroservice;
import org.iofog.contract.command.MicroserviceCommand.StopMicroservice;
import org.iofog.contract.command.MicroserviceCommand.UpdateMicroservice;
import org.iofog.contract.command.NamespaceCommand.CreateNamespace;
import org.iofog.contract.command.NamespaceCommand.DeleteNamespace;
import org.iofog.contract.command.NamespaceCommand.RenameNamespace;
import org.iofog.contract.command.RegistryCommand.CreateRegistry;
import org.iofog.contract.command.RegistryCommand.DeleteRegistry;
import org.iofog.contract.command.RegistryCommand.UpdateRegistry;
import org.iofog.contract.command.RouteCommand.CreateRoute;
import org.iofog.contract.command.RouteCommand.DeleteRoute;
import org.iofog.contract.command.RouteCommand.RenameRoute;
import org.iofog.contract.command.RouteCommand.UpdateRoute;
import org.iofog.contract.event.AgentEvent.AgentAttached;
import org.iofog.contract.event.AgentEvent.AgentConnected;
import org.iofog.contract.event.AgentEvent.AgentCreated;
import org.iofog.contract.event.AgentEvent.AgentDeleted;
import org.iofog.contract.event.AgentEvent.AgentDetached;
import org.iofog.contract.event.AgentEvent.AgentDisconnected;
import org.iofog.contract.event.AgentEvent.AgentProvisioned;
import org.iofog.contract.event.AgentEvent.AgentPruneFailed;
import org.iofog.contract.event.AgentEvent.AgentPruned;
import org.iofog.contract.event.AgentEvent.AgentRenamed;
import org.iofog.contract.event.AgentEvent.AgentRouterChanged;
import org.iofog.contract.event.AgentEvent.AgentUpdated;
import org.iofog.contract.event.ApplicationEvent.ApplicationCreated;
import org.iofog.contract.event.ApplicationEvent.ApplicationDeleted;
import org.iofog.contract.event.ApplicationEvent.ApplicationRenamed;
import org.iofog.contract.event.ApplicationEvent.ApplicationRestarted;
import org.iofog.contract.event.ApplicationEvent.ApplicationStarted;
import org.iofog.contract.event.ApplicationEvent.ApplicationStopped;
import org.iofog.contract.event.ApplicationEvent.ApplicationUpdated;
import org.iofog.contract.event.CatalogItemEvent.CatalogItemCreated;
import org.iofog.contract.event.CatalogItemEvent.CatalogItemDeleted;
import org.iofog.contract.event.CatalogItemEvent.CatalogItemUpdated;
import org.iofog.contract.event.CommandEvent.CommandExpired;
import org.iofog.contract.event.CommandEvent.CommandRefused;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceCreated;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceDeleted;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceMoveFailed;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceMoveStarted;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceMoved;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceRenamed;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceRestarted;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceStarted;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceStateChanged;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceStopped;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceSwitched;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceUpdated;
import org.iofog.contract.event.NamespaceEvent.NamespaceCreated;
import org.iofog.contract.event.NamespaceEvent.NamespaceDeleted;
import org.iofog.contract.event.NamespaceEvent.NamespaceRenamed;
import org.iofog.contract.event.PublicPortEvent.PublicPortClosed;
import org.iofog.contract.event.PublicPortEvent.PublicPortMapped;
import org.iofog.contract.event.PublicPortEvent.PublicPortOpened;
import org.iofog.contract.event.PublicPortEvent.PublicPortRefused;
import org.iofog.contract.event.PublicPortEvent.PublicPortUnmapped;
import org.iofog.contract.event.RegistryEvent.RegistryCreated;
import org.iofog.contract.event.RegistryEvent.RegistryDeleted;
import org.iofog.contract.event.RegistryEvent.RegistryUpdated;
import org.iofog.contract.event.RouteEvent.RouteCreated;
import org.iofog.contract.event.RouteEvent.RouteDeleted;
import org.iofog.contract.event.RouteEvent.RouteRenamed;
import org.iofog.contract.event.RouteEvent.RouteUpdated;
import org.iofog.contract.mesh.MeshNamespaces;
import org.iofog.contract.mesh.MeshNamespacesQuery;
import org.iofog.contract.mesh.MeshQuery;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.contract.mesh.RouterConfiguration;
import org.iofog.contract.mesh.RouterReport;
import org.iofog.contract.tunnel.PortReport;
import org.iofog.contract.tunnel.PublicPorts;
import org.iofog.contract.tunnel.PublicPortsQuery;

/** Every message there is: the one place where a name on the wire meets a type. Names are never derived from types. */
public final class MessageTypes {

    private static final Map<String, MessageType<?>> BY_NAME = new LinkedHashMap<>();
    private static final Map<Class<?>, MessageType<?>> BY_BODY = new LinkedHashMap<>();

    static {
        registerCommands();
        registerEvents();
        registerAgentMessages();
        registerMeshMessages();
        registerPortMessages();
    }

    private MessageTypes() {}

    /** @throws UnknownMessageType if no such name is registered */
    public static MessageType<?> named(String name) {
        MessageType<?> type = BY_NAME.get(name);
        if (type == null) {
            throw new UnknownMessageType(name);
        }
        return type;
    }

    public static String nameOf(Object body) {
        MessageType<?> type = BY_BODY.get(body.getClass());
        if (type == null) {
            throw new IllegalArgumentException(body.getClass() + " is not a registered message");
        }
        return type.name();
    }

    public static Collection<MessageType<?>> all() {
        return Collections.unmodifiableCollection(BY_NAME.values());
    }

    private static void registerCommands() {
        register(Addresses.COMMANDS + "namespace.create", CreateNamespace.class);
        register(Addresses.COMMANDS + "namespace.delete", DeleteNamespace.class);
        register(Addresses.COMMANDS + "namespace.rename", RenameNamespace.class);
        register(Addresses.COMMANDS + "agent.create", CreateAgent.class);
        register(Addresses.COMMANDS + "agent.update", UpdateAgent.class);
        register(Addresses.COMMANDS + "agent.delete", DeleteAgent.class);
        register(Addresses.COMMANDS + "agent.rename", RenameAgent.class);
        register(Addresses.COMMANDS + "agent.attach", AttachAgent.class);
        register(Addresses.COMMANDS + "agent.detach", DetachAgent.class);
        register(Addresses.COMMANDS + "agent.prune", PruneAgent.class);
        register(Addresses.COMMANDS + "agent.delete-detached", DeleteDetachedAgent.class);
        register(Addresses.COMMANDS + "agent.rename-detached", RenameDetachedAgent.class);
        register(Addresses.COMMANDS + "application.create", CreateApplication.class);
        register(Addresses.COMMANDS + "application.update", UpdateApplication.class);
        register(Addresses.COMMANDS + "application.delete", DeleteApplication.class);
        register(Addresses.COMMANDS + "application.rename", RenameApplication.class);
        register(Addresses.COMMANDS + "application.start", StartApplication.class);
        register(Addresses.COMMANDS + "application.stop", StopApplication.class);
        register(Addresses.COMMANDS + "application.restart", RestartApplication.class);
        register(Addresses.COMMANDS + "microservice.create", CreateMicroservice.class);
        register(Addresses.COMMANDS + "microservice.update", UpdateMicroservice.class);
        register(Addresses.COMMANDS + "microservice.delete", DeleteMicroservice.class);
        register(Addresses.COMMANDS + "microservice.rename", RenameMicroservice.class);
        register(Addresses.COMMANDS + "microservice.move", MoveMicroservice.class);
        register(Addresses.COMMANDS + "microservice.start", StartMicroservice.class);
        register(Addresses.COMMANDS + "microservice.stop", StopMicroservice.class);
        register(Addresses.COMMANDS + "microservice.restart", RestartMicroservice.class);
        register(Addresses.COMMANDS + "registry.create", CreateRegistry.class);
        register(Addresses.COMMANDS + "registry.update", UpdateRegistry.class);
        register(Addresses.COMMANDS + "registry.delete", DeleteRegistry.class);
        register(Addresses.COMMANDS + "catalog-item.create", CreateCatalogItem.class);
        register(Addresses.COMMANDS + "catalog-item.update", UpdateCatalogItem.class);
        register(Addresses.COMMANDS + "catalog-item.delete", DeleteCatalogItem.class);
        register(Addresses.COMMANDS + "route.create", CreateRoute.class);
        register(Addresses.COMMANDS + "route.update", UpdateRoute.class);
        register(Addresses.COMMANDS + "route.delete", DeleteRoute.class);
        register(Addresses.COMMANDS + "route.rename", RenameRoute.class);
    }

    private static void registerEvents() {
        register(Addresses.EVENTS + "namespace.created", NamespaceCreated.class);
        register(Addresses.EVENTS + "namespace.deleted", NamespaceDeleted.class);
        register(Addresses.EVENTS + "namespace.renamed", NamespaceRenamed.class);
        register(Addresses.EVENTS + "agent.created", AgentCreated.class);
        register(Addresses.EVENTS + "agent.updated", AgentUpdated.class);
        register(Addresses.EVENTS + "agent.deleted", AgentDeleted.class);
        register(Addresses.EVENTS + "agent.renamed", AgentRenamed.class);
        register(Addresses.EVENTS + "agent.provisioned", AgentProvisioned.class);
        register(Addresses.EVENTS + "agent.connected", AgentConnected.class);
        register(Addresses.EVENTS + "agent.disconnected", AgentDisconnected.class);
        register(Addresses.EVENTS + "agent.attached", AgentAttached.class);
        register(Addresses.EVENTS + "agent.detached", AgentDetached.class);
        register(Addresses.EVENTS + "agent.pruned", AgentPruned.class);
        register(Addresses.EVENTS + "agent.prune-failed", AgentPruneFailed.class);
        register(Addresses.EVENTS + "agent.router-changed", AgentRouterChanged.class);
        register(Addresses.EVENTS + "application.created", ApplicationCreated.class);
        register(Addresses.EVENTS + "application.updated", ApplicationUpdated.class);
        register(Addresses.EVENTS + "application.deleted", ApplicationDeleted.class);
        register(Addresses.EVENTS + "application.renamed", ApplicationRenamed.class);
        register(Addresses.EVENTS + "application.started", ApplicationStarted.class);
        register(Addresses.EVENTS + "application.stopped", ApplicationStopped.class);
        register(Addresses.EVENTS + "application.restarted", ApplicationRestarted.class);
        register(Addresses.EVENTS + "microservice.created", MicroserviceCreated.class);
        register(Addresses.EVENTS + "microservice.updated", MicroserviceUpdated.class);
        register(Addresses.EVENTS + "microservice.deleted", MicroserviceDeleted.class);
        register(Addresses.EVENTS + "microservice.renamed", MicroserviceRenamed.class);
        register(Addresses.EVENTS + "microservice.move-started", MicroserviceMoveStarted.class);
        register(Addresses.EVENTS + "microservice.switched", MicroserviceSwitched.class);
        register(Addresses.EVENTS + "microservice.moved", MicroserviceMoved.class);
        register(Addresses.EVENTS + "microservice.move-failed", MicroserviceMoveFailed.class);
        register(Addresses.EVENTS + "microservice.started", MicroserviceStarted.class);
        register(Addresses.EVENTS + "microservice.stopped", MicroserviceStopped.class);
        register(Addresses.EVENTS + "microservice.restarted", MicroserviceRestarted.class);
        register(Addresses.EVENTS + "microservice.state-changed", MicroserviceStateChanged.class);
        register(Addresses.EVENTS + "registry.created", RegistryCreated.class);
        register(Addresses.EVENTS + "registry.updated", RegistryUpdated.class);
        register(Addresses.EVENTS + "registry.deleted", RegistryDeleted.class);
        register(Addresses.EVENTS + "catalog-item.created", CatalogItemCreated.class);
        register(Addresses.EVENTS + "catalog-item.updated", CatalogItemUpdated.class);
        register(Addresses.EVENTS + "catalog-item.deleted", CatalogItemDeleted.class);
        register(Addresses.EVENTS + "route.created", RouteCreated.class);
        register(Addresses.EVENTS + "route.updated", RouteUpdated.class);
        register(Addresses.EVENTS + "route.deleted", RouteDeleted.class);
        register(Addresses.EVENTS + "route.renamed", RouteRenamed.class);
        register(Addresses.EVENTS + "public-port.mapped", PublicPortMapped.class);
        register(Addresses.EVENTS + "public-port.unmapped", PublicPortUnmapped.class);
        register(Addresses.EVENTS + "public-port.opened", PublicPortOpened.class);
        register(Addresses.EVENTS + "public-port.refused", PublicPortRefused.class);
        register(Addresses.EVENTS + "public-port.closed", PublicPortClosed.class);
        register(Addresses.EVENTS + "command.refused", CommandRefused.class);
        register(Addresses.EVENTS + "command.expired", CommandExpired.class);
    }

    private static void registerAgentMessages() {
        register("iofog.agents.desired", DesiredState.class);
        register("iofog.agents.task.prune", AgentTask.PruneImages.class);
        register("iofog.agents.task.fetch-logs", AgentTask.FetchLogs.class);
        register("iofog.agents.task.stop-logs", AgentTask.StopLogs.class);
        register("iofog.agents.task.detach", AgentTask.Detach.class);
        register("iofog.agents.report.status", AgentReport.StatusReport.class);
        register("iofog.agents.report.prune-completed", AgentReport.PruneCompleted.class);
        register("iofog.agents.report.task-failed", AgentReport.TaskFailed.class);
        register("iofog.agents.report.detached", AgentReport.Detached.class);
        register("iofog.agents.log-chunk", LogChunk.class);
        register("iofog.replies.command-accepted", CommandReply.CommandAccepted.class);
        register("iofog.replies.command-rejected", CommandReply.CommandRejected.class);
    }

    private static void registerMeshMessages() {
        register("iofog.mesh.query", MeshQuery.class);
        register("iofog.mesh.snapshot", MeshSnapshot.class);
        register("iofog.mesh.namespaces-query", MeshNamespacesQuery.class);
        register("iofog.mesh.namespaces", MeshNamespaces.class);
        register("iofog.agents.router-configuration", RouterConfiguration.class);
        register("iofog.routers.report", RouterReport.class);
    }

    private static void registerPortMessages() {
        register("iofog.ports.query", PublicPortsQuery.class);
        register("iofog.ports.wanted", PublicPorts.class);
        register("iofog.ports.report", PortReport.class);
    }

    private static <T> void register(String name, Class<T> body) {
        MessageType<T> type = new MessageType<>(name, body);
        if (BY_NAME.put(name, type) != null || BY_BODY.put(body, type) != null) {
            throw new IllegalStateException(name + " or " + body + " is registered twice");
        }
    }
}
