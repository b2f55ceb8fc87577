package org.iofog.cli.document;

import org.jspecify.annotations.Nullable;

/** What a document says about itself, beside its {@code spec}. */
record DocumentHeader(
        @Nullable String apiVersion,
        @Nullable String kind,
        @Nullable Metadata metadata) {
    /** The name and place of what a document describes. */
    record Metadata(@Nullable String name, @Nullable String namespace) {
        static final Metadata NONE = new Metadata(null, null);
    }
}
