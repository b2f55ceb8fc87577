package org.iofog.controller.domain;

import org.iofog.contract.agent.HostStatus;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.view.AgentView;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of an agent that decides about its router.
 *
 * @param host as the agent last reported it
 * @param router as it was last reported
 */
public record MeshMember(
        String uuid,
        String name,
        AgentView.State state,
        AgentConfigSpec config,
        @Nullable HostStatus host,
        @Nullable RouterStatus router) {}
