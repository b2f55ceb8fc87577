package org.iofog.contract.spec;

import org.jspecify.annotations.Nullable;

/** The first user of a control plane. The password has at least eight characters. */
public record UserSpec(@Nullable String name, @Nullable String surname, String email, Secret password) {}
