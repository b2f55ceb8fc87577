package org.iofog.contract.view;

import java.time.Instant;
import org.iofog.contract.mesh.LinkRole;
import org.iofog.contract.mesh.LinkState;
import org.jspecify.annotations.Nullable;

/**
 * A link between two routers, as its downstream end sees it.
 *
 * @param name unique at the downstream router
 * @param from name of the downstream router
 * @param to name of the upstream router
 * @param cost the smaller, the more it is preferred
 */
public record LinkView(
        String name,
        String from,
        String to,
        LinkRole role,
        int cost,
        LinkState state,
        @Nullable String problem,
        Instant since) {}
