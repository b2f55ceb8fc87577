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
     */
    record Content(String path, Path file, int mode, Stamp stamp) implements SourceEntry {

        long size() {
            return stamp.size();
        }

        /** Seconds since 1970. */
        long modified() {
            return stamp.modified().getEpochSecond();
        }
    }

    /** @param target relative, and inside the source */
    record Link(String path, String target) implements SourceEntry {}
}
