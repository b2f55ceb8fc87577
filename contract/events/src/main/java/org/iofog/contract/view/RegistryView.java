package org.iofog.contract.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** An image registry; its password is never shown. */
public record RegistryView(
        int id,
        String url,
        @JsonProperty("private") boolean isPrivate,
        @Nullable String username,
        @Nullable String email,
        boolean requiresCert) {}
