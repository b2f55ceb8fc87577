package org.iofog.agent.router;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.iofog.agent.application.router.RouterFailure;
import org.jspecify.annotations.Nullable;

/**
 * A program that lives on when this one ends, in a session of its own. It is known by the file it runs by, which is a
 * word of its command line and of no other's: so it is found again after any crash.
 */
final class HostProcess {

    private static final Duration TIME_TO_END = Duration.ofSeconds(20);
    private static final File NOTHING = new File("/dev/null");
    private static final Path SESSION_STARTER = Path.of("/usr/bin/setsid");

    private final String file;
    private final File directory;
    private final ProgramLog log;
    private boolean lookedFor;
    private @Nullable ProcessHandle started;
    private @Nullable ProcessHandle found;

    HostProcess(Path file, ProgramLog log) {
        this.file = file.toString();
        this.directory = file.resolveSibling(".").normalize().toFile();
        this.log = log;
    }

    boolean isRunning() {
        return running().isPresent();
    }

    /**
     * @param ended told once it has ended, however soon
     * @throws RouterFailure when the program cannot be run
     */
    void start(List<String> command, Runnable ended) {
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(SESSION_STARTER)) {
            words.add(SESSION_STARTER.toString());
        }
        words.addAll(command);
        try {
            ProcessHandle process = new ProcessBuilder(words)
                    .directory(directory)
                    .redirectInput(NOTHING)
                    .redirectErrorStream(true)
                    .redirectOutput(log.begin().toFile())
                    .start()
                    .toHandle();
            started = process;
            tellWhenEnded(process, ended);
        } catch (IOException e) {
            throw new RouterFailure(
                    "The router's program %s cannot be run: %s".formatted(command.getFirst(), e.getMessage()), e);
        }
    }

    /** Whether the one that runs was started by just this command. */
    boolean runs(List<String> command) {
        List<String> arguments = command.subList(1, command.size());
        return running()
                .flatMap(process -> process.info().arguments())
                .filter(words -> List.of(words).equals(arguments))
                .isPresent();
    }

    void whenEnded(Runnable ended) {
        running().ifPresent(process -> tellWhenEnded(process, ended));
    }

    private static void tellWhenEnded(ProcessHandle process, Runnable ended) {
        CompletableFuture<Void> unused = process.onExit().thenRun(ended);
    }

    /** Asks it to end, and ends it by force when it does not. */
    void stop() {
        running().ifPresent(process -> {
            process.destroy();
            if (!hasEnded(process)) {
                process.destroyForcibly();
                hasEnded(process);
            }
        });
    }

    private static boolean hasEnded(ProcessHandle process) {
        try {
            process.onExit().get(TIME_TO_END.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** The command line of one that was started just now says nothing while the session starter becomes the program. */
    private Optional<ProcessHandle> running() {
        if (started != null) {
            return Optional.of(started).filter(ProcessHandle::isAlive);
        }
        if (!lookedFor) {
            lookedFor = true;
            found = ProcessHandle.allProcesses()
                    .filter(this::isOurs)
                    .findFirst()
                    .orElse(null);
        }
        return Optional.ofNullable(found).filter(this::isOurs);
    }

    /** One that has ended and whom nobody has waited for has no command line any more. */
    private boolean isOurs(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .arguments()
                        .map(words -> List.of(words).contains(file))
                        .orElse(false);
    }
}
