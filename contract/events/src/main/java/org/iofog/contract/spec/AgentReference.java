package org.iofog.contract.spec;

import org.jspecify.annotations.Nullable;

/**
 * The agent a microservice runs on.
 *
 * @param config settings applied to the whole agent, as an AgentConfig document would
 */
public record AgentReference(String name, @Nullable AgentConfigSpec config) {}
