package org.iofog.contract.view;

import org.jspecify.annotations.Nullable;

/** An image registry; its password is never shown. */
public record RegistryView(
        int id,
        String url,
        boolean isPrivate,
        @Nullable String username,
        @Nullable String email,
        boolean requiresCert) {}
