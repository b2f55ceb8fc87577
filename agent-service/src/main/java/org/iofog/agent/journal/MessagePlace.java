package org.iofog.agent.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The directory with the messages of the agent's microservices, which may be moved, to another disk too. Whatever moment
 * the process ends at, the messages are whole in one of both places, and the next process completes the move.
 */
public final class MessagePlace {

    private static final String FILE = "messages.json";

    private final Path usual;
    private final JsonFile<Place> file;
    private Place place;

    MessagePlace(Path home, Path usual) {
        this.usual = usual;
        file = new JsonFile<>(home, FILE, Place.class);
        place = file.read().orElseGet(() -> new Place(usual.toString(), null));
    }

    /** Where the messages are before they are moved. */
    public Path usual() {
        return usual;
    }

    /** Where the messages are; nobody may use them before this was called. */
    public Path directory() {
        complete();
        return Path.of(place.directory());
    }

    /**
     * Moves them; nobody may use them meanwhile.
     *
     * @throws UncheckedIOException if they cannot be moved; they are where they were then
     */
    public void moveTo(Path next) {
        Path former = directory();
        if (next.equals(former)) {
            return;
        }
        try {
            requireFree(next);
            keep(new Place(next.toString(), former.toString()));
            complete();
        } catch (IOException | UncheckedIOException e) {
            if (place.movedFrom() != null) {
                keep(new Place(former.toString(), null));
            }
            throw new UncheckedIOException(
                    "The messages cannot be moved from %s to %s: %s.".formatted(former, next, e.getMessage()),
                    e instanceof UncheckedIOException wrapped ? wrapped.getCause() : (IOException) e);
        }
    }

    private static void requireFree(Path next) throws IOException {
        if (Files.exists(next)) {
            throw new FileSystemException(next.toString(), null, "it is there already");
        }
    }

    private void complete() {
        String former = place.movedFrom();
        if (former == null) {
            return;
        }
        move(Path.of(former), Path.of(place.directory()));
        keep(new Place(place.directory(), null));
        OwnedDirectory.delete(Path.of(former));
    }

    private static void move(Path former, Path next) {
        try {
            if (Files.exists(former) && !Files.exists(next)) {
                copyOrRename(former, next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyOrRename(Path former, Path next) throws IOException {
        Path disk = next.getParent();
        if (disk != null) {
            OwnedDirectory.create(disk);
        }
        try {
            Files.move(former, next, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException otherDisk) {
            Path draft = next.resolveSibling(next.getFileName() + ".draft");
            OwnedDirectory.delete(draft);
            for (Path path : contentOf(former)) {
                copy(path, draft.resolve(former.relativize(path).toString()));
            }
            Files.move(draft, next, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static List<Path> contentOf(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        try (FileChannel copied = FileChannel.open(to, StandardOpenOption.READ)) {
            copied.force(true);
        }
    }

    private void keep(Place next) {
        file.write(next);
        place = next;
    }

    /** Removes the messages. */
    void forget() {
        OwnedDirectory.delete(directory());
        file.delete();
    }

    /**
     * What the file holds.
     *
     * @param movedFrom absent when the move is complete
     */
    record Place(String directory, @Nullable String movedFrom) {}
}
