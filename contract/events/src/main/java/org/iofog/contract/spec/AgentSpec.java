package org.iofog.contract.spec;

import org.jspecify.annotations.Nullable;

/** An agent on a host of its own. */
public record AgentSpec(
        @Nullable String name,
        @Nullable String host,
        @Nullable SshAccess ssh,
        @Nullable AgentConfigSpec config) {}
