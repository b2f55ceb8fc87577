package org.iofog.tunnel.port;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out which process of this host listens on a port, as far as Linux tells us. */
final class PortHolder {

    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";
    private static final int ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortHolder() {}

    /** Such as {@code process 4711 (nginx)}; or {@code another process}. */
    static String of(int port) {
        return Stream.of("net/tcp", "net/tcp6")
                .flatMap(table -> lines(PROC.resolve(table)).stream())
                .map(line -> line.strip().split("\\s+"))
                .filter(row -> row.length > INODE
                        && row[STATE].equals(LISTENING)
                        && row[ADDRESS].endsWith(":%04X".formatted(port)))
                .map(row -> processWith("socket:[" + row[INODE] + "]"))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("another process");
    }

    private static Optional<String> processWith(String socket) {
        return children(PROC).stream()
                .filter(process -> process.getFileName().toString().chars().allMatch(Character::isDigit))
                .filter(process -> holds(process, socket))
                .map(process -> "process %s (%s)"
                        .formatted(process.getFileName(), String.join("", lines(process.resolve("comm")))))
                .findFirst();
    }

    private static boolean holds(Path process, String socket) {
        return children(process.resolve("fd")).stream().anyMatch(descriptor -> {
            try {
                return Files.readSymbolicLink(descriptor).toString().equals(socket);
            } catch (IOException e) {
                return false;
            }
        });
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }
}
