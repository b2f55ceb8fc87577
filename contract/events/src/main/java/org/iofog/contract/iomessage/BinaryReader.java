package org.iofog.contract.iomessage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads lengths from the header and values from behind it, side by side. */
final class BinaryReader {

    private final ByteBuffer header;
    private final ByteBuffer values;

    BinaryReader(byte[] message) {
        if (message.length < IoMessageBinary.HEADER_BYTES) {
            throw new MalformedIoMessage("The message has %d bytes, less than the header's %d."
                    .formatted(message.length, IoMessageBinary.HEADER_BYTES));
        }
        header = ByteBuffer.wrap(message, 0, IoMessageBinary.HEADER_BYTES);
        values = ByteBuffer.wrap(message).position(IoMessageBinary.HEADER_BYTES).slice();
    }

    void requireVersion(short known) {
        short version = header.getShort();
        if (version != known) {
            throw new MalformedIoMessage(
                    "The message is of version %d; only version %d is known.".formatted(version, known));
        }
    }

    void requireEnd() {
        if (values.hasRemaining()) {
            throw new MalformedIoMessage(
                    "The message is %d bytes longer than its header tells.".formatted(values.remaining()));
        }
    }

    String text(String field, int lengthBytes) {
        return new String(bytes(field, lengthBytes), StandardCharsets.UTF_8);
    }

    byte[] bytes(String field, int lengthBytes) {
        long length = switch (lengthBytes) {
            case Byte.BYTES -> Byte.toUnsignedInt(header.get());
            case Short.BYTES -> Short.toUnsignedInt(header.getShort());
            default -> Integer.toUnsignedLong(header.getInt());
        };
        requireRoom(field, length);
        byte[] value = new byte[(int) length];
        values.get(value);
        return value;
    }

    byte octet(String field) {
        return isPresent(field, Byte.BYTES) ? values.get() : 0;
    }

    int int32(String field) {
        return isPresent(field, Integer.BYTES) ? values.getInt() : 0;
    }

    long int64(String field) {
        return isPresent(field, Long.BYTES) ? values.getLong() : 0;
    }

    private boolean isPresent(String field, int size) {
        int length = Byte.toUnsignedInt(header.get());
        if (length != 0 && length != size) {
            throw new MalformedIoMessage(
                    "The field %s has %d bytes and must have %d or none.".formatted(field, length, size));
        }
        requireRoom(field, length);
        return length != 0;
    }

    private void requireRoom(String field, long length) {
        if (length > values.remaining()) {
            throw new MalformedIoMessage("The message ends within the field %s.".formatted(field));
        }
    }
}
