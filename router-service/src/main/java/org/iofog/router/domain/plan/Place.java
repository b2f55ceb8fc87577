package org.iofog.router.domain.plan;

import java.util.Objects;
import java.util.Set;
import org.iofog.contract.mesh.RouterEngine;
import org.jspecify.annotations.Nullable;

/**
 * Where an agent is in the mesh.
 *
 * @param router by which its messages enter and leave; absent where there is no such agent
 * @param parent the upstream its own router uses
 * @param linked ids of all routers that its own connects to
 */
record Place(@Nullable String router, @Nullable String parent, RouterEngine engine, Set<String> linked) {

    static final Place NOWHERE = new Place(null, null, RouterEngine.ARTEMIS, Set.of());

    /** Whether messages find the same way past it. */
    boolean leadsAs(Place other) {
        return engine == other.engine && Objects.equals(router, other.router) && Objects.equals(parent, other.parent);
    }

    /** The router of another agent that it uses, if any. */
    Set<String> servedBy(String self) {
        return router == null || router.equals(self) ? Set.of() : Set.of(router);
    }
}
