package org.iofog.contract.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The messages as they were on the wire: a folder for each type, a file for each version of its shape. */
final class GoldenFiles {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private GoldenFiles() {}

    /** The types that have a folder. */
    static List<String> types() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(folder -> folder.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Oldest first. */
    static List<String> versionsOf(String type) {
        List<String> versions = new ArrayList<>();
        for (int version = 1; Files.exists(file(type, version)); version++) {
            versions.add(read(file(type, version)));
        }
        return versions;
    }

    private static Path file(String type, int version) {
        return FOLDER.resolve(type).resolve("v%d.json".formatted(version));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
