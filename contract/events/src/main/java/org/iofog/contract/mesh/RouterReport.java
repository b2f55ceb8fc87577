package org.iofog.contract.mesh;

import java.time.Instant;

/**
 * A router as the router service sees it from outside.
 *
 * @param namespace whose part of the router this is: the default router serves several
 * @param router uuid of its agent, or {@link MeshSnapshot#DEFAULT_ROUTER}
 */
public record RouterReport(String namespace, String router, Instant observedAt, RouterStatus status) {}
