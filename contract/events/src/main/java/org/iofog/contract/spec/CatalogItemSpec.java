package org.iofog.contract.spec;

import org.jspecify.annotations.Nullable;

/** A named pair of images that microservices refer to by id. */
public record CatalogItemSpec(
        @Nullable Integer id,
        @Nullable String name,
        @Nullable String description,
        @Nullable String x86,
        @Nullable String arm,
        @Nullable String registry,
        @Nullable String configExample) {}
