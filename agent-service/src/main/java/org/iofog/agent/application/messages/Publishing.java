package org.iofog.agent.application.messages;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.iofog.contract.iomessage.IoMessage;
import org.iofog.contract.iomessage.IoMessageBinary;
import org.iofog.contract.iomessage.MalformedIoMessage;
import org.iofog.contract.iomessage.SocketFrames.Receipt;

/** Takes messages from microservices: gives each an id and a time, and puts it into the archive. */
final class Publishing {

    /** What the bus and the routers take in one piece, less room for what surrounds it. */
    static final int LONGEST_MESSAGE = (4 << 20) - (64 << 10);

    private final MessageArchive archive;
    private final Clock clock;
    private final Map<String, Long> newest = new ConcurrentHashMap<>();

    Publishing(MessageArchive archive, Clock clock) {
        this.archive = archive;
        this.clock = clock;
    }

    /**
     * @return done when the message is on the disk; fails with {@link ArchiveFailure}
     * @throws MalformedIoMessage if the message is too long
     */
    CompletionStage<Receipt> publish(String publisher, IoMessage message) {
        IoMessage stamped = message.withOrigin(newId(), publisher, nextTimestamp(publisher));
        byte[] encoded = IoMessageBinary.encode(stamped);
        if (encoded.length > LONGEST_MESSAGE) {
            throw new MalformedIoMessage(
                    "The message has %d bytes and may have %d at most.".formatted(encoded.length, LONGEST_MESSAGE));
        }
        Receipt receipt = new Receipt(stamped.id(), stamped.timestamp());
        return archive.append(publisher, stamped.timestamp(), encoded).thenApply(done -> receipt);
    }

    private static String newId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** Time never goes back within what one publisher has published, whatever the host's clock does. */
    private long nextTimestamp(String publisher) {
        return newest.compute(
                publisher,
                (uuid, last) -> Math.max(clock.millis(), last == null ? archive.newestTimestamp(uuid) : last));
    }
}
