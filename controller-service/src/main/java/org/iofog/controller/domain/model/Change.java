package org.iofog.controller.domain.model;

import java.time.Instant;
import java.util.List;
import org.iofog.contract.view.TaskView;
import org.iofog.contract.view.TraceView;
import org.jspecify.annotations.Nullable;

/** One change of what is stored. Changes are applied in the order of their list. */
public sealed interface Change {

    /** An empty namespace. */
    record AddNamespace(String name, Instant created) implements Change {}

    /** Everything in the namespace follows. */
    record RenameNamespace(String name, String newName) implements Change {}

    /** What it held is removed by changes before this one. */
    record RemoveNamespace(String name) implements Change {}

    /** An agent nobody is yet. */
    record AddAgent(Agent agent) implements Change {}

    /** Name, namespace, settings and state; the observed side is left alone. */
    record ChangeAgent(Agent agent) implements Change {}

    /** Its placements are gone already. */
    record RemoveAgent(String uuid) implements Change {}

    /** Without members; those name it. */
    record AddApplication(Application application) implements Change {}

    /** Members follow a new name. */
    record ChangeApplication(String formerName, Application application) implements Change {}

    /** Its members are gone already. */
    record RemoveApplication(Application application) implements Change {}

    /** Without a placement; that is a change of its own. */
    record AddMicroservice(Microservice microservice) implements Change {}

    /** Everything but its identity. */
    record ChangeMicroservice(Microservice microservice) implements Change {}

    /** Its placements go with it. */
    record RemoveMicroservice(String uuid) implements Change {}

    /** A stay of a microservice that is there already. */
    record AddPlacement(Placement placement) implements Change {}

    /** Its role. */
    record ChangePlacement(Placement placement) implements Change {}

    /** Its ports are free with it. */
    record RemovePlacement(String id) implements Change {}

    /** From now on these are the ports the placement has on its agent. */
    record BindPorts(Placement placement, List<String> ports) implements Change {}

    /** From now on these are the public ports of the microservice. */
    record BindPublicPorts(String microserviceUuid, List<MappedPort> ports) implements Change {}

    /** Its ends are there already. */
    record AddRoute(Route route) implements Change {}

    /** Its name, its application and its ends. */
    record ChangeRoute(Route former, Route route) implements Change {}

    /** It goes with its ends, too. */
    record RemoveRoute(Route route) implements Change {}

    /** With its credentials. */
    record AddRegistry(Registry registry) implements Change {}

    /** Everything but its id. */
    record ChangeRegistry(Registry registry) implements Change {}

    /** Nothing refers to it. */
    record RemoveRegistry(int id) implements Change {}

    /** With its id. */
    record AddCatalogItem(CatalogItem item) implements Change {}

    /** Its specification. */
    record ChangeCatalogItem(CatalogItem item) implements Change {}

    /** Nothing refers to it. */
    record RemoveCatalogItem(int id) implements Change {}

    /** The agent gets its newest desired state, of {@code generation}. */
    record AgentDesiresChanged(String agentUuid, long generation) implements Change {}

    /** The public ports that the agent opens lead to other agents than before. */
    record TunnelsChanged(String openerUuid) implements Change {}

    /** The agent's credentials end. */
    record RevokeAccess(String agentUuid) implements Change {}

    /** A task ended like this; an empty id stands for one that nobody gave. */
    record EndTask(
            String taskId,
            TaskView.State state,
            Instant at,
            @Nullable Integer imagesRemoved,
            @Nullable Long bytesReclaimed,
            @Nullable String problem)
            implements Change {}

    /** Work that earlier commands wait for ends. */
    sealed interface EndingWork extends Change {}

    /** All work that earlier commands wait for on this subject ends like this. */
    record EndWork(String subject, TraceView.Outcome outcome, String problem) implements EndingWork {}

    /** This piece of work ends like this. */
    record EndPiece(
            String commandId, String subject, PendingWork.Awaits awaits, TraceView.Outcome outcome, String problem)
            implements EndingWork {}

    /** Work that earlier commands still wait for on this microservice is overtaken. */
    record SupersedeWork(String microserviceUuid, String problem) implements EndingWork {}
}
