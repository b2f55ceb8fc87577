package org.iofog.controller.domain.mesh;

import org.iofog.contract.agent.HostStatus;
import org.iofog.contract.mesh.RouterEngine;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.view.AgentView;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of an agent that decides about its router.
 *
 * @param host as the agent last reported it
 * @param router as it was last reported by the agent
 * @param seen as the router service saw it last from outside
 */
public record MeshMember(
        String uuid,
        String name,
        AgentView.State state,
        AgentConfigSpec config,
        @Nullable HostStatus host,
        @Nullable RouterStatus router,
        @Nullable RouterStatus seen) {

    /** The agent knows the program; of a Qpid router the service alone sees links and addresses. */
    @Nullable
    RouterStatus observed() {
        return router == null
                        || seen == null
                        || router.engine() != RouterEngine.QPID
                        || seen.engine() != router.engine()
                ? router
                : router.with(seen.links(), seen.addresses());
    }
}
