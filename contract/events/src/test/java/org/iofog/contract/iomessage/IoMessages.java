package org.iofog.contract.iomessage;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Messages and the bytes they must have for ever. */
final class IoMessages {

    /** Every field is there. */
    static final IoMessage FULL = new IoMessage(
            "id1",
            "täg",
            "g",
            1,
            2,
            (byte) 3,
            0x0102030405060708L,
            "pub",
            "a",
            "ag",
            9,
            "h",
            "ph",
            "n",
            10,
            "t",
            "f",
            new byte[] {1, 2},
            "Hi".getBytes(StandardCharsets.UTF_8));

    /** Version, lengths, then the values, each on a line of its own. */
    static final byte[] FULL_BYTES = hex("""
            0004
            03 0004 01 04 04 01 08 03 0001 0002 08 0001 0002 0001 04 01 01 00000002 00000002
            696431
            74c3a467
            67
            00000001
            00000002
            03
            0102030405060708
            707562
            61
            6167
            0000000000000009
            68
            7068
            6e
            0000000a
            74
            66
            0102
            4869
            """);

    static final IoMessage SMALL = IoMessage.of("text", "utf-8", new byte[] {0x41});

    static final byte[] SMALL_BYTES = hex("""
            0004
            00 0000 00 00 00 00 00 00 0000 0000 00 0000 0000 0000 00 04 05 00000000 00000001
            74657874
            7574662d38
            41
            """);

    private IoMessages() {}

    static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
    }
}
