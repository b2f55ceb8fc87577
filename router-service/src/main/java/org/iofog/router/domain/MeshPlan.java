package org.iofog.router.domain;

import java.util.Map;

/**
 * The mesh of a namespace as it should be.
 *
 * @param agents by uuid
 * @param bus the namespace's part of the default router: addresses and grants alone
 */
public record MeshPlan(String namespace, Map<String, AgentPlan> agents, Router bus) {}
