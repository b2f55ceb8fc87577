package org.iofog.controller.domain.model;

import org.iofog.contract.agent.AgentTask;

/** One-shot work an agent is given. */
public record TaskOrder(String agentUuid, AgentTask task) {}
