package org.iofog.agent.domain.container;

import java.util.List;

/**
 * An image on an engine.
 *
 * @param references names it is known by, such as {@code busybox:1}; none for a dangling image
 * @param used true: a container of the engine, whoever made it, refers to the image
 */
public record EngineImage(String id, List<String> references, long bytes, boolean used) {

    public EngineImage {
        references = List.copyOf(references);
    }
}
