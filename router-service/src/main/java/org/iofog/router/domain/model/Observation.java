package org.iofog.router.domain.model;

import java.util.List;
import org.iofog.contract.mesh.RouterStatus;

/**
 * A running router at one moment.
 *
 * @param entities those the mesh owns; what others made is left out
 */
public record Observation(RouterStatus status, List<Entity> entities) {

    public Observation {
        entities = List.copyOf(entities);
    }
}
