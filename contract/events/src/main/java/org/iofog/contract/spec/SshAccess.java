package org.iofog.contract.spec;

import org.jspecify.annotations.Nullable;

/** How to reach a host over SSH. The key file stays on the machine that runs {@code iofogctl}. */
public record SshAccess(
        @Nullable String user,
        @Nullable Integer port,
        @Nullable String keyFile) {}
