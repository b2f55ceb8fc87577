package org.iofog.agent.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A file with a secret that the agent makes up once; whoever can read it is the owner of the host. */
final class TokenFile {

    private static final int TOKEN_BYTES = 24;

    private final Path directory;
    private final Path path;

    TokenFile(Path directory, String name) {
        this.directory = directory;
        this.path = directory.resolve(name);
    }

    String token() {
        try {
            OwnedDirectory.create(directory);
            return read();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + path + ": " + e.getMessage(), e);
        }
    }

    private String read() throws IOException {
        try {
            return Files.readString(path).strip();
        } catch (NoSuchFileException e) {
            return make();
        }
    }

    private String make() throws IOException {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(path, token.getBytes(StandardCharsets.US_ASCII));
        return token;
    }
}
