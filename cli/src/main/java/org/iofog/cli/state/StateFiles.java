package org.iofog.cli.state;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.failure.ExitCode;
import org.iofog.cli.output.Documents;

/** Reads and writes YAML files only their owner may read: as a whole, and under one lock. */
final class StateFiles {

    /** A file lock belongs to the process, so threads of one process need a lock of their own. */
    private static final ReentrantLock WITHIN_PROCESS = new ReentrantLock();

    private final Path root;

    StateFiles(Path root) {
        this.root = root;
    }

    <T> Optional<T> read(Path file, Class<T> type) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        ObjectMapper mapper = Documents.yamlMapper();
        JavaType document = mapper.getTypeFactory().constructParametricType(StateDocument.class, type);
        try {
            StateDocument<T> read = mapper.readValue(file.toFile(), document);
            return Optional.of(read.spec());
        } catch (IOException e) {
            throw new CliFailure(
                    ExitCode.FAILED,
                    "The state file " + file + " cannot be read: " + e.getMessage()
                            + " Mend it, or move it away and connect again.",
                    e);
        }
    }

    void write(Path file, String kind, Object state) {
        PrivateFiles.write(file, Documents.yaml(new StateDocument<>(StateDocument.API_VERSION, kind, state)));
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void locked(Runnable change) {
        WITHIN_PROCESS.lock();
        try {
            if (WITHIN_PROCESS.getHoldCount() > 1) {
                change.run();
            } else {
                withFileLock(change);
            }
        } finally {
            WITHIN_PROCESS.unlock();
        }
    }

    private void withFileLock(Runnable change) {
        PrivateFiles.createFolder(root);
        try (FileChannel channel = FileChannel.open(
                        root.resolve(".lock"), PrivateFiles.CREATE_OR_OPEN, PrivateFiles.OWNER_ONLY_FILE);
                FileLock lock = channel.lock()) {
            if (lock.isValid()) {
                change.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
