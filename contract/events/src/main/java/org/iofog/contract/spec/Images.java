package org.iofog.contract.spec;

import org.jspecify.annotations.Nullable;

/**
 * Which image a microservice runs: a catalog item, or one reference per architecture.
 *
 * @param registry {@code remote} (default), {@code local} (the image must already be on the agent), or a registry id
 */
public record Images(
        @Nullable Integer catalogId,
        @Nullable String x86,
        @Nullable String arm,
        @Nullable String registry) {

    /** The id of the built-in registry that stands for any public registry. */
    public static final int REMOTE_REGISTRY = 1;

    /** The id of the built-in registry that stands for the agent's own image store. */
    public static final int LOCAL_REGISTRY = 2;

    public static Images x86(String image) {
        return new Images(null, image, null, null);
    }

    public @Nullable String forArchitecture(Architecture architecture) {
        return architecture == Architecture.ARM ? arm : x86;
    }
}
