package org.iofog.contract.iomessage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Puts the lengths into the header while the values gather behind it. */
final class BinaryWriter {

    private static final byte[] ABSENT = {};

    private final ByteBuffer header = ByteBuffer.allocate(IoMessageBinary.HEADER_BYTES);
    private final List<byte[]> values = new ArrayList<>();
    private int valueBytes;

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
        add(value);
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
        ByteBuffer whole = ByteBuffer.allocate(header.capacity() + valueBytes).put(header.flip());
        values.forEach(whole::put);
        return whole.array();
    }

    private void add(byte[] value) {
        values.add(value);
        valueBytes += value.length;
    }

    private BinaryWriter number(byte[] value) {
        header.put((byte) value.length);
        add(value);
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
