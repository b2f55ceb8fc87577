package org.iofog.contract.iomessage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The binary format, version 4, big endian: a header of 33 bytes with the version and the length of each value, then
 * the values in the same order. A length of 0 means that the value is absent. Numbers are written in full; shorter ones
 * are understood.
 */
public final class IoMessageBinary {

    static final int HEADER_BYTES = 33;

    private IoMessageBinary() {}

    /** @throws MalformedIoMessage if a text is longer than the format can tell */
    public static byte[] encode(IoMessage message) {
        return new BinaryWriter(IoMessage.VERSION)
                .text("id", 1, message.id())
                .text("tag", 2, message.tag())
                .text("groupid", 1, message.groupId())
                .int32(message.sequenceNumber())
                .int32(message.sequenceTotal())
                .octet(message.priority())
                .int64(message.timestamp())
                .text("publisher", 1, message.publisher())
                .text("authid", 2, message.authId())
                .text("authgroup", 2, message.authGroup())
                .int64(message.chainPosition())
                .text("hash", 2, message.hash())
                .text("previoushash", 2, message.previousHash())
                .text("nonce", 2, message.nonce())
                .int32(message.difficultyTarget())
                .text("infotype", 1, message.infoType())
                .text("infoformat", 1, message.infoFormat())
                .bytes("contextdata", Integer.BYTES, message.contextData())
                .bytes("contentdata", Integer.BYTES, message.contentData())
                .toBytes();
    }

    /** The id of an encoded message, without reading the rest. */
    public static String idOf(byte[] encoded) {
        return new String(encoded, HEADER_BYTES, Byte.toUnsignedInt(encoded[Short.BYTES]), StandardCharsets.UTF_8);
    }

    /** @throws MalformedIoMessage if the bytes are anything but one whole message */
    public static IoMessage decode(byte[] bytes) {
        return decode(ByteBuffer.wrap(bytes));
    }

    /** As {@link #decode(byte[])}, of all that remains. */
    static IoMessage decode(ByteBuffer bytes) {
        BinaryReader in = new BinaryReader(bytes);
        in.requireVersion(IoMessage.VERSION);
        IoMessage message = new IoMessage(
                in.text("id", 1),
                in.text("tag", 2),
                in.text("groupid", 1),
                in.int32("sequencenumber"),
                in.int32("sequencetotal"),
                in.octet("priority"),
                in.int64("timestamp"),
                in.text("publisher", 1),
                in.text("authid", 2),
                in.text("authgroup", 2),
                in.int64("chainposition"),
                in.text("hash", 2),
                in.text("previoushash", 2),
                in.text("nonce", 2),
                in.int32("difficultytarget"),
                in.text("infotype", 1),
                in.text("infoformat", 1),
                in.bytes("contextdata", Integer.BYTES),
                in.bytes("contentdata", Integer.BYTES));
        in.requireEnd();
        return message;
    }
}
