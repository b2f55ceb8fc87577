package org.iofog.router.domain.model;

import java.util.List;
import java.util.Map;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.contract.mesh.RouterEngine;
import org.iofog.contract.mesh.RouterMode;

/**
 * The mesh of a namespace as it should be.
 *
 * @param agents by uuid
 * @param bus the namespace's part of the default router: grants alone
 */
public record MeshPlan(String namespace, Map<String, AgentPlan> agents, Router bus) {

    /** The plan of a namespace in which nothing is wanted. */
    public static MeshPlan nothing(String namespace) {
        return new MeshPlan(namespace, Map.of(), bus(List.of()));
    }

    public static Router bus(List<AddressGrant> grants) {
        return new Router(
                MeshSnapshot.DEFAULT_ROUTER,
                RouterEngine.ARTEMIS,
                RouterMode.INTERIOR,
                List.of(),
                List.of(),
                List.of(),
                grants);
    }
}
