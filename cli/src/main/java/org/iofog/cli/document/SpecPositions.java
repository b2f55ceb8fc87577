package org.iofog.cli.document;

import java.util.HashMap;
import java.util.Map;

/** Where each part of a specification stands, by paths such as {@code container.ports[0].external}. */
public final class SpecPositions {
    private final Map<String, Position> byPath = new HashMap<>();

    void put(String path, Position position) {
        byPath.put(path, position);
    }

    /** The position of {@code path}, or of the nearest part around it that is there. */
    public Position of(String path) {
        Position exact = byPath.get(path);
        return exact != null ? exact : of(parentOf(path));
    }

    private static String parentOf(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }
}
