package org.iofog.cli.volume;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.iofog.cli.state.PrivateFiles;
import org.iofog.cli.state.StateFolder;

/** Remembers what was copied to an agent. */
final class CopyRecord {

    private final Path file;

    CopyRecord(StateFolder state, String volume, String agentUuid) {
        this.file = state.local().resolve("volumes").resolve(agentUuid).resolve(volume);
    }

    Copied read() {
        try {
            return Files.exists(file) ? Copied.parse(Files.readString(file)) : Copied.NOTHING;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Copied copied) {
        PrivateFiles.write(file, copied.toString());
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
