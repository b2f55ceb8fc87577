package org.iofog.contract.spec;

import org.jspecify.annotations.Nullable;

/** An agent that runs as a background process of this machine. */
public record LocalAgentSpec(
        @Nullable String name, @Nullable AgentConfigSpec config) {}
