package org.iofog.controller.domain.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Microservices that are deployed, started and stopped together.
 *
 * @param activated false: its microservices are wanted stopped, those added later too
 */
public record Application(
        String namespace, String name, @Nullable String description, Instant created, boolean activated) {

    public Application withName(String newName) {
        return new Application(namespace, newName, description, created, activated);
    }

    public Application activated(boolean newActivated) {
        return new Application(namespace, name, description, created, newActivated);
    }
}
