package org.iofog.cli.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads what {@code -f} names: a file, every {@code *.yaml} and {@code *.yml} of a directory, or standard input. */
final class YamlFiles {
    static final int MAX_BYTES = 1 << 20;

    private static final String STANDARD_INPUT = "standard input";

    private final InputStream standardInput;
    private final Problems problems;

    YamlFiles(InputStream standardInput, Problems problems) {
        this.standardInput = standardInput;
        this.problems = problems;
    }

    /** What a user passes to {@code -f} to have {@code file} read again. */
    static String argument(String file) {
        return file.equals(STANDARD_INPUT) ? "-" : file;
    }

    List<YamlSource> read(String location) {
        if (location.equals("-")) {
            return read(STANDARD_INPUT, standardInput);
        }
        Path path = Path.of(location);
        if (Files.isDirectory(path)) {
            return readDirectory(path);
        }
        if (!Files.exists(path)) {
            problems.add(location, "no such file or directory");
            return List.of();
        }
        return readFile(path);
    }

    private List<YamlSource> readDirectory(Path directory) {
        List<Path> files = yamlFilesOf(directory);
        if (files.isEmpty()) {
            problems.add(directory.toString(), "the directory has no *.yaml or *.yml file");
        }
        return files.stream().flatMap(file -> readFile(file).stream()).toList();
    }

    private List<Path> yamlFilesOf(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.add(directory.toString(), "cannot be listed: " + e.getMessage());
            return List.of();
        }
    }

    private List<YamlSource> readFile(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return read(file.toString(), content);
        } catch (IOException e) {
            problems.add(file.toString(), "cannot be read; check that it is a file and that you may read it");
            return List.of();
        }
    }

    private List<YamlSource> read(String name, InputStream content) {
        try {
            byte[] bytes = content.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                problems.add(name, "larger than 1 MiB; split it into several files");
                return List.of();
            }
            return decode(name, bytes);
        } catch (IOException e) {
            problems.add(name, "cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private List<YamlSource> decode(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') < 0) {
                return List.of(new YamlSource(name, text));
            }
        } catch (CharacterCodingException e) {
            // Falls through: a file that is not UTF-8 is as unreadable as one with zero bytes.
        }
        problems.add(name, "not a text file; YAML in UTF-8 is expected");
        return List.of();
    }
}
