package org.iofog.router.domain.plan;

import org.iofog.contract.event.AgentEvent;
import org.iofog.contract.event.AgentEvent.AgentPruneFailed;
import org.iofog.contract.event.AgentEvent.AgentPruned;
import org.iofog.contract.event.Event;
import org.iofog.contract.event.MicroserviceEvent;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceStateChanged;
import org.iofog.contract.event.NamespaceEvent;
import org.iofog.contract.event.RouteEvent;

/** Which events can change a mesh. */
public final class MeshConcern {

    private MeshConcern() {}

    /** Whether the mesh of the event's namespace is to be looked at. */
    public static boolean isOf(Event event) {
        return switch (event) {
            case AgentPruned pruned -> false;
            case AgentPruneFailed failed -> false;
            case MicroserviceStateChanged changed -> false;
            case AgentEvent agent -> true;
            case MicroserviceEvent microservice -> true;
            case NamespaceEvent namespace -> true;
            case RouteEvent route -> true;
            default -> false;
        };
    }
}
