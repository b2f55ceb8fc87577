package org.iofog.router.domain.model;

import org.iofog.contract.mesh.MeshAgent;
import org.iofog.contract.mesh.MessagingEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * What one agent should run.
 *
 * @param router absent where it runs none
 * @param endpoint where its own message client connects
 */
public record AgentPlan(MeshAgent agent, @Nullable Router router, MessagingEndpoint endpoint) {}
