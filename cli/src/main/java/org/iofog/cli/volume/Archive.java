package org.iofog.cli.volume;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.iofog.cli.volume.SourceEntry.Content;
import org.iofog.cli.volume.SourceEntry.Folder;
import org.iofog.cli.volume.SourceEntry.Link;
import org.jspecify.annotations.Nullable;

/** A tar archive that is made while it is read: some entries of the source, and a script. */
final class Archive extends InputStream {

    private static final int EXECUTABLE = 0700;
    private static final int LINK_MODE = 0777;
    private static final int END = 2 * TarHeader.BLOCK;

    private final long now = Instant.now().getEpochSecond();
    private final LongConsumer progress;
    private final Iterator<Part> parts;
    private @Nullable InputStream current;

    /** @param progress is told the bytes of each entry that is read */
    Archive(List<SourceEntry> entries, String scriptName, String script, LongConsumer progress) {
        this.progress = progress;
        this.parts = Stream.concat(
                        entries.stream().<Part>map(entry -> () -> open(entry)),
                        Stream.<Part>of(() -> file(scriptName, script), () -> zeros(END)))
                .iterator();
    }

    private interface Part {
        InputStream open() throws IOException;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** Fills the whole of it, so that small files share the packets they travel in. */
    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int filled = 0;
        while (filled < length) {
            if (current == null) {
                if (!parts.hasNext()) {
                    break;
                }
                current = parts.next().open();
            }
            int count = current.read(buffer, offset + filled, length - filled);
            if (count < 0) {
                current.close();
                current = null;
            } else {
                filled += count;
            }
        }
        return filled == 0 && length > 0 ? -1 : filled;
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
        }
    }

    private InputStream open(SourceEntry entry) throws IOException {
        String name = entry.path();
        return switch (entry) {
            case Folder made -> bytes(TarHeader.of('5', name + "/", "", made.mode(), 0, now));
            case Link link -> bytes(TarHeader.of('2', name, link.target(), LINK_MODE, 0, now));
            case Content content -> {
                progress.accept(content.size());
                yield new SequenceInputStream(
                        bytes(TarHeader.of('0', name, "", content.mode(), content.size(), content.modified())),
                        new ExactInput(
                                Files.newInputStream(content.file()),
                                content.size(),
                                TarHeader.padding(content.size()),
                                content.path()));
            }
        };
    }

    private static InputStream file(String name, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return new SequenceInputStream(
                bytes(TarHeader.of('0', name, "", EXECUTABLE, content.length, 0)),
                new SequenceInputStream(bytes(content), zeros(TarHeader.padding(content.length))));
    }

    private static InputStream zeros(int count) {
        return bytes(new byte[count]);
    }

    private static InputStream bytes(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
