package org.iofog.controller.domain.model;

import org.iofog.contract.agent.RegistryAccess;
import org.iofog.contract.spec.RegistrySpec;
import org.jspecify.annotations.Nullable;

/**
 * Where images come from.
 *
 * @param namespace absent for the built-in ones
 */
public record Registry(int id, @Nullable String namespace, RegistrySpec spec) {

    /** What an agent needs to pull from it. */
    public RegistryAccess access() {
        return new RegistryAccess(id, spec.url(), spec.username(), spec.password(), spec.email(), spec.certificate());
    }
}
