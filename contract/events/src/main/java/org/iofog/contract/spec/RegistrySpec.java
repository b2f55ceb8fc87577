package org.iofog.contract.spec;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An image registry.
 *
 * @param id given: the registry to update
 * @param isPrivate true: user name and password are needed to pull
 * @param certificate PEM, needed with {@code requiresCert}
 */
public record RegistrySpec(
        @Nullable Integer id,
        String url,
        @JsonProperty("private") @Nullable Boolean isPrivate,
        @Nullable String username,
        @Nullable Secret password,
        @Nullable String email,
        @Nullable Boolean requiresCert,
        @Nullable String certificate) {}
