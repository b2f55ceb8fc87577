package org.iofog.cli.volume;

import java.nio.file.Path;

/** Something in a volume's source, by its path below that. */
sealed interface SourceEntry {

    String path();

    /** @param mode as it is to be at the agents */
    record Folder(String path, int mode) implements SourceEntry {}

    /**
     * A regular file.
     *
     * @param file where it is read from
     * @param mode as it is to be at the agents
     * @param modified seconds since 1970
     */
    record Content(String path, Path file, int mode, long size, long modified) implements SourceEntry {}

    /** @param target relative, and inside the source */
    record Link(String path, String target) implements SourceEntry {}
}
