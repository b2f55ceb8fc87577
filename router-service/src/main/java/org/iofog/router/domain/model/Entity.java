package org.iofog.router.domain.model;

import java.util.Map;

/**
 * One configured thing of a running router, as its management knows it.
 *
 * @param type in the engine's words, such as {@code listener} or {@code queue}
 */
public record Entity(String type, String name, Map<String, Object> attributes) {

    public Entity {
        attributes = Map.copyOf(attributes);
    }
}
