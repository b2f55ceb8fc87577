package org.iofog.agent.archive;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One message in a segment: the length of the message, a checksum of everything else, the time, the message.
 *
 * @param timestamp milliseconds
 */
record Entry(long timestamp, byte[] message) {

    static final int HEADER_BYTES = Integer.BYTES + Integer.BYTES + Long.BYTES;

    /** No message is longer; a length beyond it is damage. */
    static final int LONGEST_MESSAGE = 16 << 20;

    int size() {
        return HEADER_BYTES + message.length;
    }

    void writeTo(ByteBuffer out) {
        out.putInt(message.length).putInt(checksum()).putLong(timestamp).put(message);
    }

    /** The size of the entry that begins here, as far as its length can be believed; 0 where it cannot be told. */
    static int sizeAt(ByteBuffer in) {
        if (in.remaining() < HEADER_BYTES) {
            return 0;
        }
        int length = in.getInt(in.position());
        return length < 0 || length > LONGEST_MESSAGE ? 0 : HEADER_BYTES + length;
    }

    /** The whole entry that begins here; null where it is damaged. */
    static @Nullable Entry readFrom(ByteBuffer in) {
        int length = in.getInt();
        int checksum = in.getInt();
        long timestamp = in.getLong();
        byte[] message = new byte[length];
        in.get(message);
        Entry entry = new Entry(timestamp, message);
        return entry.checksum() == checksum ? entry : null;
    }

    private int checksum() {
        CRC32C checksum = new CRC32C();
        checksum.update(ByteBuffer.allocate(Integer.BYTES + Long.BYTES)
                .putInt(message.length)
                .putLong(timestamp)
                .flip());
        checksum.update(message);
        return (int) checksum.getValue();
    }
}
