package org.iofog.cli.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.session.Await;
import org.iofog.cli.state.PrivateFiles;

/**
 * A background process of this machine with its log and its pid file in one folder. It lives on when iofogctl ends, in a
 * session of its own so that no interrupt at the terminal reaches it.
 */
final class LocalProcess {

    private static final Duration TIME_TO_END = Duration.ofSeconds(20);
    private static final File NOTHING = new File("/dev/null");
    private static final Path SESSION_STARTER = Path.of("/usr/bin/setsid");
    private static final int LINES_SHOWN = 15;

    private final Path folder;
    private final String name;

    LocalProcess(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    Path folder() {
        return folder;
    }

    Path log() {
        return folder.resolve(name + ".log");
    }

    boolean isRunning() {
        return process().isPresent();
    }

    void start(List<String> command, Map<String, String> environment) {
        PrivateFiles.createFolder(folder);
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(SESSION_STARTER)) {
            words.add(SESSION_STARTER.toString());
        }
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectInput(NOTHING)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(environment);
        try {
            PrivateFiles.write(pidFile(), PidFile.textOf(builder.start().toHandle()));
        } catch (IOException e) {
            throw CliFailure.failed("The program " + command.getFirst() + " cannot be started: " + e.getMessage());
        }
    }

    /** Asks it to end, and ends it by force when it does not. */
    void stop() {
        process().ifPresent(process -> {
            process.destroy();
            if (!Await.until(TIME_TO_END, () -> !PidFile.isAlive(process))) {
                process.destroyForcibly();
                Await.until(TIME_TO_END, () -> !PidFile.isAlive(process));
            }
        });
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails with the end of its log where it is gone. */
    void requireRunning() {
        if (!isRunning()) {
            throw CliFailure.failed("The " + name + " ended by itself; its log " + log() + " says:\n" + endOfLog());
        }
    }

    String endOfLog() {
        try {
            List<String> lines = Files.exists(log()) ? Files.readAllLines(log()) : List.of();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private Optional<ProcessHandle> process() {
        return PidFile.read(pidFile());
    }

    private Path pidFile() {
        return folder.resolve(name + ".pid");
    }
}
