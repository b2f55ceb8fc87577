package org.iofog.contract.iomessage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads lengths from the header and values from behind it, side by side. */
final class BinaryReader {

    private final ByteBuffer header;
    private final ByteBuffer values;

    BinaryReader(ByteBuffer message) {
        int length = message.remaining();
        if (length < IoMessageBinary.HEADER_BYTES) {
            throw new MalformedIoMessage("The message has %d bytes, less than the header's %d."
                    .formatted(length, IoMessageBinary.HEADER_BYTES));
        }
        int begin = message.position();
        header = message.slice(begin, IoMessageBinary.HEADER_BYTES);
        values = message.slice(begin + IoMessageBinary.HEADER_BYTES, length - IoMessageBinary.HEADER_BYTES);
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
        return (byte) number(field, Byte.BYTES);
    }

    int int32(String field) {
        return (int) number(field, Integer.BYTES);
    }

    long int64(String field) {
        return number(field, Long.BYTES);
    }

    /** In as many bytes as the header tells: some clients send no more of them than the number needs. */
    private long number(String field, int mostBytes) {
        int length = Byte.toUnsignedInt(header.get());
        if (length > mostBytes) {
            throw new MalformedIoMessage(
                    "The field %s has %d bytes and may have %d at most.".formatted(field, length, mostBytes));
        }
        requireRoom(field, length);
        long number = 0;
        for (int read = 0; read < length; read++) {
            number = number << Byte.SIZE | Byte.toUnsignedLong(values.get());
        }
        return number;
    }

    private void requireRoom(String field, long length) {
        if (length > values.remaining()) {
            throw new MalformedIoMessage("The message ends within the field %s.".formatted(field));
        }
    }
}
