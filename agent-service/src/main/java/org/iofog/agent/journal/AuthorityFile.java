package org.iofog.agent.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file {@code bus-authority.pem}. It is replaced as a whole: a router that starts meanwhile reads it too. */
final class AuthorityFile {

    private final Path directory;
    private final Path path;

    AuthorityFile(Path directory) {
        this.directory = directory;
        this.path = directory.resolve("bus-authority.pem");
    }

    Path holding(String certificates) {
        try {
            OwnedDirectory.create(directory);
            Path draft = Files.createTempFile(directory, "bus-authority", ".draft");
            Files.writeString(draft, certificates);
            return Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path + ": " + e.getMessage(), e);
        }
    }
}
