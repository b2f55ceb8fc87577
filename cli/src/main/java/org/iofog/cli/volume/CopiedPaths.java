package org.iofog.cli.volume;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.iofog.cli.state.PrivateFiles;
import org.iofog.cli.state.StateFolder;

/** What was copied to an agent, by its path: all that a prune or a delete may remove there. */
final class CopiedPaths {

    private final Path file;

    CopiedPaths(StateFolder state, String volume, String agentUuid) {
        this.file = state.local().resolve("volumes").resolve(agentUuid).resolve(volume);
    }

    List<String> read() {
        try {
            return Files.exists(file) ? List.of(Files.readString(file).split("\0")) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Collection<String> paths) {
        PrivateFiles.write(file, String.join("\0", paths));
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
