package org.iofog.contract.iomessage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The binary frames on the sockets of the Local API: one byte that tells the kind, then what belongs to it. */
public final class SocketFrames {

    public static final byte PING = 0x9;
    public static final byte PONG = 0xA;
    public static final byte ACKNOWLEDGEMENT = 0xB;

    /** The configuration has changed: acknowledge, then ask for it. */
    public static final byte NEW_CONFIGURATION = 0xC;

    public static final byte MESSAGE = 0xD;

    /** The agent has taken a message. */
    public static final byte RECEIPT = 0xE;

    private static final int MESSAGE_HEADER = 1 + Integer.BYTES;
    private static final int RECEIPT_HEADER = 3;

    private SocketFrames() {}

    /** The kind byte, the length in four bytes, the message in binary. */
    public static byte[] message(byte[] encoded) {
        return ByteBuffer.allocate(MESSAGE_HEADER + encoded.length)
                .put(MESSAGE)
                .putInt(encoded.length)
                .put(encoded)
                .array();
    }

    /** @throws MalformedIoMessage if the frame is longer or shorter than it tells, or its message is none */
    public static IoMessage message(ByteBuffer frame) {
        if (frame.remaining() < MESSAGE_HEADER || frame.get() != MESSAGE || frame.getInt() != frame.remaining()) {
            throw new MalformedIoMessage("The frame is not a message of the length it tells.");
        }
        return IoMessageBinary.decode(frame);
    }

    /** The kind byte, the lengths of both values in a byte each, the id as text, the time in eight bytes. */
    public static byte[] receipt(Receipt receipt) {
        byte[] id = receipt.id().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(RECEIPT_HEADER + id.length + Long.BYTES)
                .put(RECEIPT)
                .put((byte) id.length)
                .put((byte) Long.BYTES)
                .put(id)
                .putLong(receipt.timestamp())
                .array();
    }

    /** @throws MalformedIoMessage if the frame is not a receipt of the length it tells */
    public static Receipt receipt(ByteBuffer frame) {
        if (frame.remaining() < RECEIPT_HEADER || frame.get() != RECEIPT) {
            throw new MalformedIoMessage("The frame is not a receipt.");
        }
        byte[] id = new byte[Byte.toUnsignedInt(frame.get())];
        int timeBytes = frame.get();
        if (timeBytes != Long.BYTES || frame.remaining() != id.length + Long.BYTES) {
            throw new MalformedIoMessage("The frame is not a receipt of the length it tells.");
        }
        frame.get(id);
        return new Receipt(new String(id, StandardCharsets.UTF_8), frame.getLong());
    }

    /** What the agent has given a message: its id, and its time in milliseconds. */
    public record Receipt(String id, long timestamp) {}
}
