package org.iofog.cli.volume;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the headers of a POSIX tar archive, with extended ones (pax) for what a plain one cannot hold. */
final class TarHeader {

    static final int BLOCK = 512;

    private static final int NAME = 100;
    private static final long LARGEST = 0_77777777777L;
    private static final int CHECKSUM_AT = 148;
    private static final int CHECKSUM_LENGTH = 8;
    private static final byte[] USTAR = "ustar\00000".getBytes(StandardCharsets.US_ASCII);

    private TarHeader() {}

    /**
     * @param type {@code 0} file, {@code 5} folder, {@code 2} link
     * @param modified seconds since 1970
     */
    static byte[] of(char type, String name, String target, int mode, long size, long modified) {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        StringBuilder extended = new StringBuilder();
        if (!fits(name)) {
            extended.append(record("path", name));
        }
        if (!fits(target)) {
            extended.append(record("linkpath", target));
        }
        if (size > LARGEST) {
            extended.append(record("size", String.valueOf(size)));
        }
        if (!extended.isEmpty()) {
            byte[] records = utf8(extended.toString());
            header.writeBytes(plain('x', "pax", "", mode, records.length, modified));
            header.writeBytes(Arrays.copyOf(records, records.length + padding(records.length)));
        }
        header.writeBytes(plain(type, name, target, mode, size > LARGEST ? 0 : size, modified));
        return header.toByteArray();
    }

    /** The zeros after content of that size. */
    static int padding(long size) {
        return (int) ((BLOCK - size % BLOCK) % BLOCK);
    }

    private static byte[] plain(char type, String name, String target, int mode, long size, long modified) {
        byte[] block = new byte[BLOCK];
        put(block, 0, Arrays.copyOf(utf8(name), Math.min(utf8(name).length, NAME)));
        put(block, 100, octal(mode, 7));
        put(block, 108, octal(0, 7));
        put(block, 116, octal(0, 7));
        put(block, 124, octal(size, 11));
        put(block, 136, octal(Math.max(0, modified), 11));
        block[156] = (byte) type;
        put(block, 157, Arrays.copyOf(utf8(target), Math.min(utf8(target).length, NAME)));
        put(block, 257, USTAR);
        Arrays.fill(block, CHECKSUM_AT, CHECKSUM_AT + CHECKSUM_LENGTH, (byte) ' ');
        int sum = 0;
        for (byte value : block) {
            sum += value & 0xff;
        }
        put(block, CHECKSUM_AT, octal(sum, 6));
        block[CHECKSUM_AT + 6] = 0;
        return block;
    }

    /** {@code LENGTH key=value\n}, where the length counts its own digits. */
    private static String record(String key, String value) {
        int rest = utf8(" " + key + "=" + value + "\n").length;
        int length = rest + String.valueOf(rest).length();
        length = rest + String.valueOf(length).length();
        return length + " " + key + "=" + value + "\n";
    }

    private static boolean fits(String text) {
        return text.length() <= NAME && text.chars().allMatch(character -> character < 0x80);
    }

    private static byte[] octal(long value, int digits) {
        byte[] text = new byte[digits];
        long left = value;
        for (int i = digits - 1; i >= 0; i--) {
            text[i] = (byte) ('0' + (left & 7));
            left >>>= 3;
        }
        return text;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void put(byte[] block, int offset, byte[] bytes) {
        System.arraycopy(bytes, 0, block, offset, bytes.length);
    }
}
