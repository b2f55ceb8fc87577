package org.iofog.router.domain.plan;

import java.util.HashSet;
import java.util.Set;

/**
 * What became of a topology.
 *
 * @param concerned agents and their routers that have to be planned again
 * @param moved those past which messages find another way
 */
record TopologyChange(Set<String> concerned, Set<String> moved) {

    TopologyChange() {
        this(new HashSet<>(), new HashSet<>());
    }
}
