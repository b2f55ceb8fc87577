package org.iofog.contract.mesh;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link from a router to its upstream, as the downstream end sees it.
 *
 * @param name unique at its router
 * @param to uuid of the upstream's agent, or {@link MeshSnapshot#DEFAULT_ROUTER}
 * @param cost the smaller, the more it is preferred
 * @param problem one sentence, where it is not up
 * @param since when it entered this state
 */
public record LinkStatus(
        String name,
        String to,
        LinkRole role,
        int cost,
        LinkState state,
        @Nullable String problem,
        Instant since) {}
