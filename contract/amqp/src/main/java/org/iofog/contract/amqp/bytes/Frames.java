package org.iofog.contract.amqp.bytes;

import io.netty.buffer.ByteBuf;

/** What AMQP puts before everything it sends: eight bytes, which name a protocol or begin a frame. */
final class Frames {

    static final int HEAD_BYTES = 8;

    /** A whole message of a tunnel. */
    static final int LARGEST = 128 << 10;

    static final long LOGIN_PROTOCOL = 0x414D5150_03010000L;
    static final long PROTOCOL = 0x414D5150_00010000L;

    static final int LOGIN = 0x02010000;
    static final int AMQP = 0x02000000;

    private static final int NAME = (int) (PROTOCOL >>> Integer.SIZE);
    private static final int WORD = 4;

    private Frames() {}

    /** How long it is, by its first four bytes. */
    static int length(ByteBuf begun) {
        int first = begun.getInt(begun.readerIndex());
        return first == NAME ? HEAD_BYTES : first;
    }

    static boolean isProtocol(ByteBuf frame) {
        return frame.getInt(frame.readerIndex()) == NAME;
    }

    /** Moves the reader to what the frame holds. */
    static void skipHead(ByteBuf frame) {
        frame.skipBytes(WORD * frame.getUnsignedByte(frame.readerIndex() + Integer.BYTES));
    }
}
