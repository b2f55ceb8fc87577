package org.iofog.contract.spec;

import org.jspecify.annotations.Nullable;

/** A PostgreSQL server to use instead of the embedded one. */
public record DatabaseSpec(
        @Nullable String provider,
        String host,
        @Nullable Integer port,
        String user,
        Secret password,
        @Nullable String databaseName) {}
