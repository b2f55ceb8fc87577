package org.iofog.cli.volume;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.iofog.cli.ssh.ShellWords;
import org.iofog.cli.volume.SourceEntry.Content;

/**
 * A large file in blocks: what is there of it on a host, be it the former file or a part that an interruption left, and
 * the commands that bring the rest.
 *
 * @param part where the new file grows, beside its destination and relative to that as {@code content} is
 */
record LargeFile(Content content, String part, long blockSize) {

    /** Follows the last block. */
    static final String END = "complete";

    private static final long SMALLEST_BLOCK = 4L << 20;
    private static final int MOST_BLOCKS = 1024;

    static LargeFile of(Content content, String stage) {
        String name = Integer.toHexString(content.path().hashCode()) + "-" + content.size();
        long wanted = (content.size() + MOST_BLOCKS - 1) / MOST_BLOCKS;
        long blocks = (wanted + SMALLEST_BLOCK - 1) / SMALLEST_BLOCK;
        return new LargeFile(content, stage + "/part-" + name, blocks * SMALLEST_BLOCK);
    }

    /** Which blocks travel, from the first on, so many. */
    record Range(long first, long count) {}

    /** What a host has of it. */
    enum Present {
        NOTHING,
        PART,
        FORMER
    }

    /** @param digests of its blocks, in order */
    record OnHost(Present present, long size, List<String> digests) {

        /** @param answer of {@link #look} */
        static OnHost parse(String answer) {
            List<String> lines = answer.strip().lines().toList();
            Present present = Present.valueOf(lines.getFirst());
            return present == Present.NOTHING
                    ? new OnHost(present, 0, List.of())
                    : new OnHost(
                            present,
                            Long.parseLong(lines.get(1)),
                            lines.stream()
                                    .skip(2)
                                    .map(line -> line.split(" ")[0])
                                    .toList());
        }
    }

    /** A command that tells what is there. */
    String look() {
        return """
                if [ -f %1$s ]; then f=%1$s; echo PART
                elif [ -f %2$s ]; then f=%2$s; echo FORMER
                else echo NOTHING; exit 0; fi
                stat -c %%s -- "$f"; split -b %3$d --filter=sha256sum -- "$f\"""".formatted(quotedPart(), quotedPath(), blockSize);
    }

    /** The blocks that differ. */
    List<Range> missing(OnHost host, Digests digests) {
        List<Range> ranges = new ArrayList<>();
        long first = -1;
        long blocks = (content.size() + blockSize - 1) / blockSize;
        for (long block = 0; block <= blocks; block++) {
            boolean differs = block < blocks && !isThere(block, host, digests);
            if (differs && first < 0) {
                first = block;
            } else if (!differs && first >= 0) {
                ranges.add(new Range(first, block - first));
                first = -1;
            }
        }
        return ranges;
    }

    /**
     * A command that takes these blocks as its input, then {@link #END}, and puts the file in its place. Without that
     * end the input was cut off, and the part stays a part.
     */
    String write(OnHost host, List<Range> ranges) {
        String copy = host.present() == Present.FORMER
                ? "cp --reflink=auto -- %s %s && ".formatted(quotedPath(), quotedPart())
                : "";
        String blocks = ranges.stream().map(this::write).collect(Collectors.joining());
        return copy
                + blocks
                + "read -r end && [ \"$end\" = %1$s ] && truncate -s %2$d %3$s && chmod %4$o %3$s && touch -d @%5$d %3$s && mv -f -- %3$s %6$s"
                        .formatted(END, content.size(), quotedPart(), content.mode(), content.modified(), quotedPath());
    }

    /** Exactly these bytes are read, so that what follows is left for the next. */
    private String write(Range range) {
        long whole = Math.min(range.count(), content.size() / blockSize - range.first());
        long tail = Math.min((range.first() + range.count()) * blockSize, content.size())
                - (range.first() + whole) * blockSize;
        String blocks = "dd of=%s bs=%d seek=%d count=%d conv=notrunc iflag=fullblock status=none && "
                .formatted(quotedPart(), blockSize, range.first(), whole);
        return tail == 0
                ? blocks
                : (whole == 0 ? "" : blocks)
                        + "dd of=%s bs=%d seek=%d count=1 conv=notrunc iflag=fullblock oflag=seek_bytes status=none && "
                                .formatted(quotedPart(), tail, (range.first() + whole) * blockSize);
    }

    /** Whether the file is in its place, and of the right length, once its blocks are right. */
    boolean isComplete(OnHost host) {
        return host.present() == Present.FORMER && host.size() == content.size();
    }

    long bytesOf(List<Range> ranges) {
        return ranges.stream()
                .mapToLong(range -> Math.min(content.size(), (range.first() + range.count()) * blockSize)
                        - range.first() * blockSize)
                .sum();
    }

    private boolean isThere(long block, OnHost host, Digests digests) {
        long offset = block * blockSize;
        long length = Math.min(blockSize, content.size() - offset);
        return block < host.digests().size()
                && host.size() >= offset + length
                && digests.ofBlock(content, offset, length)
                        .equals(host.digests().get((int) block));
    }

    private String quotedPart() {
        return ShellWords.quote(part);
    }

    private String quotedPath() {
        return ShellWords.quote("./" + content.path());
    }
}
