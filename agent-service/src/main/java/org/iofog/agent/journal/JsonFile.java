package org.iofog.agent.journal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.iofog.contract.message.ContractJson;

/**
 * One JSON document on disk, readable by its owner alone. It is replaced as a whole and forced to the disk before
 * {@link #write} returns, so that a crash at any moment leaves the former document or the new one.
 */
public final class JsonFile<T> {

    private static final ObjectMapper JSON = ContractJson.mapper();

    private static final Set<StandardOpenOption> REPLACE =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path directory;
    private final Path path;
    private final Class<T> type;

    public JsonFile(Path directory, String name, Class<T> type) {
        this.directory = directory;
        this.path = directory.resolve(name);
        this.type = type;
    }

    /** @throws UncheckedIOException if the file is there and cannot be read as {@code T} */
    public Optional<T> read() {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(path), type));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path + ": " + e.getMessage(), e);
        }
    }

    /** @throws UncheckedIOException if the disk refuses it; the former document is still there then */
    public void write(T document) {
        write(document, true);
    }

    /** As {@link #write}, but the operating system decides when it is on the disk: quicker, and lost with the power. */
    public void writeUnforced(T document) {
        write(document, false);
    }

    private synchronized void write(T document, boolean forced) {
        try {
            OwnedDirectory.create(directory);
            Path draft = path.resolveSibling(path.getFileName() + ".draft");
            write(draft, JSON.writeValueAsBytes(document), forced);
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (forced) {
                force(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path + ": " + e.getMessage(), e);
        }
    }

    public synchronized void delete() {
        try {
            if (Files.deleteIfExists(path)) {
                force(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path + ": " + e.getMessage(), e);
        }
    }

    private static void write(Path file, byte[] content, boolean forced) throws IOException {
        try (FileChannel channel = FileChannel.open(file, REPLACE, OWNER_ONLY)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            if (forced) {
                channel.force(true);
            }
        }
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
