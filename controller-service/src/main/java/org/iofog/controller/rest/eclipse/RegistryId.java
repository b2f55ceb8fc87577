package org.iofog.controller.rest.eclipse;

import org.iofog.contract.spec.Images;
import org.jspecify.annotations.Nullable;

/** The number of the registry that an image names. */
final class RegistryId {

    private RegistryId() {}

    /** @param registry {@code remote}, {@code local} or a number; absent means remote */
    static int of(@Nullable String registry) {
        if (registry == null || registry.equals("remote")) {
            return Images.REMOTE_REGISTRY;
        }
        return registry.equals("local") ? Images.LOCAL_REGISTRY : Integer.parseInt(registry);
    }
}
