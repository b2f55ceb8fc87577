package org.iofog.agent.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file with the messages of one publisher from {@link #firstSequence} on; the file's name tells what is first in it. */
final class Segment {

    private static final Pattern NAME = Pattern.compile("(\\d{20})-(\\d{15})\\.segment");

    private final Path path;
    private final long firstSequence;
    private final long firstTimestamp;
    private volatile long bytes;

    private Segment(Path path, long firstSequence, long firstTimestamp, long bytes) {
        this.path = path;
        this.firstSequence = firstSequence;
        this.firstTimestamp = firstTimestamp;
        this.bytes = bytes;
    }

    /** One that is to be written. */
    static Segment create(Path directory, long firstSequence, long firstTimestamp) {
        Path path = directory.resolve("%020d-%015d.segment".formatted(firstSequence, firstTimestamp));
        return new Segment(path, firstSequence, firstTimestamp, 0);
    }

    /** One that is there; empty where the file is none. */
    static Optional<Segment> existing(Path path) throws IOException {
        Matcher name = NAME.matcher(path.getFileName().toString());
        return name.matches()
                ? Optional.of(new Segment(
                        path, Long.parseLong(name.group(1)), Long.parseLong(name.group(2)), Files.size(path)))
                : Optional.empty();
    }

    Path path() {
        return path;
    }

    long firstSequence() {
        return firstSequence;
    }

    /** No message in it is older. */
    long firstTimestamp() {
        return firstTimestamp;
    }

    /** How much of the file can be read. */
    long bytes() {
        return bytes;
    }

    void holds(long newBytes) {
        bytes = newBytes;
    }
}
