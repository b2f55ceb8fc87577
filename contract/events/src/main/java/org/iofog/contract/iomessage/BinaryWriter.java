package org.iofog.contract.iomessage;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Puts the lengths into the header while the values gather behind it. */
final class BinaryWriter {

    private static final byte[] ABSENT = {};

    private final ByteBuffer header = ByteBuffer.allocate(IoMessageBinary.HEADER_BYTES);
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();

    BinaryWriter(short version) {
        header.putShort(version);
    }

    BinaryWriter text(String field, int lengthBytes, String value) {
        return bytes(field, lengthBytes, value.getBytes(StandardCharsets.UTF_8));
    }

    BinaryWriter bytes(String field, int lengthBytes, byte[] value) {
        switch (lengthBytes) {
            case Byte.BYTES -> header.put((byte) fitting(field, value.length, 0xFF));
            case Short.BYTES -> header.putShort((short) fitting(field, value.length, 0xFFFF));
            default -> header.putInt(value.length);
        }
        values.writeBytes(value);
        return this;
    }

    BinaryWriter octet(byte value) {
        return number(value == 0 ? ABSENT : new byte[] {value});
    }

    BinaryWriter int32(int value) {
        return number(
                value == 0
                        ? ABSENT
                        : ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    BinaryWriter int64(long value) {
        return number(
                value == 0
                        ? ABSENT
                        : ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    byte[] toBytes() {
        return ByteBuffer.allocate(header.capacity() + values.size())
                .put(header.flip())
                .put(values.toByteArray())
                .array();
    }

    private BinaryWriter number(byte[] value) {
        header.put((byte) value.length);
        values.writeBytes(value);
        return this;
    }

    private static int fitting(String field, int length, int longest) {
        if (length > longest) {
            throw new MalformedIoMessage(
                    "The field %s has %d bytes and may have %d at most.".formatted(field, length, longest));
        }
        return length;
    }
}
