package org.iofog.agent.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * Where one receiver is, in two slots that are written in turn: a write that is torn leaves the one before. It survives
 * the end of the process; after a loss of power the position may be an older one, and messages are sent again.
 */
final class CursorFile implements AutoCloseable {

    private static final int CONTENT_BYTES = 3 * Long.BYTES;
    private static final int SLOT_BYTES = CONTENT_BYTES + Integer.BYTES;

    private final FileChannel channel;
    private Position position = new Position(-1, -1);
    private long version;

    /** @param beginning the position of a receiver that has no file yet */
    CursorFile(Path path, long beginning) throws IOException {
        channel = PrivateFiles.openForWriting(path);
        takeIfNewer(0);
        takeIfNewer(1);
        if (version == 0) {
            write(new Position(beginning, beginning));
        }
    }

    private void takeIfNewer(int number) throws IOException {
        ByteBuffer slot = ByteBuffer.allocate(SLOT_BYTES);
        boolean isWhole = channel.read(slot, (long) number * SLOT_BYTES) == SLOT_BYTES
                && checksum(slot) == slot.getInt(CONTENT_BYTES);
        if (isWhole && slot.getLong(0) > version) {
            slot.flip();
            version = slot.getLong();
            position = new Position(slot.getLong(), slot.getLong());
        }
    }

    synchronized Position position() {
        return position;
    }

    synchronized void write(Position next) throws IOException {
        if (next.equals(position)) {
            return;
        }
        ByteBuffer slot = ByteBuffer.allocate(SLOT_BYTES)
                .putLong(version + 1)
                .putLong(next.acknowledged())
                .putLong(next.sent());
        slot.putInt(checksum(slot)).flip();
        version++;
        position = next;
        channel.write(slot, version % 2 * SLOT_BYTES);
    }

    private static int checksum(ByteBuffer slot) {
        CRC32C checksum = new CRC32C();
        checksum.update(slot.array(), 0, CONTENT_BYTES);
        return (int) checksum.getValue();
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }

    /**
     * @param acknowledged the lowest sequence that is not acknowledged
     * @param sent no sequence from here on can have been sent
     */
    record Position(long acknowledged, long sent) {}
}
