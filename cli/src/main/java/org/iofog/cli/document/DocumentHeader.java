package org.iofog.cli.document;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/** What a document says about itself, beside its {@code spec}. */
@RegisterForReflection
record DocumentHeader(
        @Nullable String apiVersion,
        @Nullable String kind,
        @Nullable Metadata metadata) {
    /** The name and place of what a document describes. */
    @RegisterForReflection
    record Metadata(@Nullable String name, @Nullable String namespace) {
        static final Metadata NONE = new Metadata(null, null);
    }
}
