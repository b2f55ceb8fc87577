package org.iofog.contract.iomessage;

import java.util.Arrays;

/**
 * What one microservice tells others. An empty text, no bytes or a zero stand for a field that is absent, as on the
 * wire.
 *
 * @param id given by the agent of the publisher; 32 hexadecimal digits
 * @param sequenceNumber within {@code groupId}, of {@code sequenceTotal}
 * @param timestamp when the agent of the publisher took it, in milliseconds
 * @param publisher uuid of a microservice
 * @param infoType what the content is, such as {@code application/json}
 * @param infoFormat how it is encoded, such as {@code text/utf-8}
 */
public record IoMessage(
        String id,
        String tag,
        String groupId,
        int sequenceNumber,
        int sequenceTotal,
        byte priority,
        long timestamp,
        String publisher,
        String authId,
        String authGroup,
        long chainPosition,
        String hash,
        String previousHash,
        String nonce,
        int difficultyTarget,
        String infoType,
        String infoFormat,
        byte[] contextData,
        byte[] contentData) {

    /** Of the binary format, and the only one known. */
    public static final short VERSION = 4;

    private static final byte[] NOTHING = {};

    /** A message with nothing but its content; see {@link #withOrigin} for the rest of what travels. */
    public static IoMessage of(String infoType, String infoFormat, byte[] contentData) {
        return new IoMessage(
                "",
                "",
                "",
                0,
                0,
                (byte) 0,
                0,
                "",
                "",
                "",
                0,
                "",
                "",
                "",
                0,
                infoType,
                infoFormat,
                NOTHING,
                contentData);
    }

    /** The same message as the agent passes it on. */
    public IoMessage withOrigin(String newId, String newPublisher, long newTimestamp) {
        return new IoMessage(
                newId,
                tag,
                groupId,
                sequenceNumber,
                sequenceTotal,
                priority,
                newTimestamp,
                newPublisher,
                authId,
                authGroup,
                chainPosition,
                hash,
                previousHash,
                nonce,
                difficultyTarget,
                infoType,
                infoFormat,
                contextData,
                contentData);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IoMessage message
                && Arrays.equals(IoMessageBinary.encode(this), IoMessageBinary.encode(message));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(IoMessageBinary.encode(this));
    }

    @Override
    public String toString() {
        return "ioMessage %s of %s, %s, %d bytes".formatted(id, publisher, infoType, contentData.length);
    }
}
