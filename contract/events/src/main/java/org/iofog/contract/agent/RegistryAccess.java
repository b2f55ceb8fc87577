package org.iofog.contract.agent;

import org.iofog.contract.spec.Secret;
import org.jspecify.annotations.Nullable;

/** How an agent reaches an image registry. Travels only on that agent's own address. */
public record RegistryAccess(
        int id,
        String url,
        @Nullable String username,
        @Nullable Secret password,
        @Nullable String email,
        @Nullable String certificate) {}
