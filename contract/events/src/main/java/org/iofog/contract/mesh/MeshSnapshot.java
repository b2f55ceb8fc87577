package org.iofog.contract.mesh;

import java.util.List;

/**
 * Everything that decides about the mesh of one namespace, read at one moment. A namespace that is gone, or unknown,
 * has nothing in it.
 *
 * @param agents the provisioned agents of the namespace, none that is detached
 */
public record MeshSnapshot(
        String namespace, List<MeshAgent> agents, List<MeshMicroservice> microservices, List<MeshRoute> routes) {

    /** The router beside the control plane, which is the bus: the upstream of every router that names none. */
    public static final String DEFAULT_ROUTER = "default-router";

    public MeshSnapshot {
        agents = List.copyOf(agents);
        microservices = List.copyOf(microservices);
        routes = List.copyOf(routes);
    }
}
