package org.iofog.contract.mesh;

import org.jspecify.annotations.Nullable;

/**
 * A microservice and the agent it is served by.
 *
 * @param agentUuid agent of the placement that serves now; while it moves, the present one
 */
public record MeshMicroservice(
        String uuid, String name, @Nullable String application, String agentUuid) {}
