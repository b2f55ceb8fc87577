package org.iofog.agent.application.messages;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.iofog.agent.domain.message.TimeFrame;
import org.iofog.contract.iomessage.IoMessage;

/**
 * What this agent's microservices have published, in order, until the limits of disk and age push the oldest out. It is
 * their outbox too: each receiver of a publisher has a position in it. Safe to use from any thread.
 */
public interface MessageArchive extends AutoCloseable {

    /**
     * Adds a message to what its publisher has published; calls from one thread keep their order. Outboxes see it at
     * once, while it is written.
     *
     * @param timestamp when it was taken, in milliseconds
     * @param encoded in the binary format
     * @return done when the message survives a loss of power; fails with {@link ArchiveFailure}
     */
    CompletionStage<Void> append(String publisher, long timestamp, byte[] encoded);

    /** When the newest message of this publisher was taken, in milliseconds; 0 where there is none. */
    long newestTimestamp(String publisher);

    /** Opens the outbox where it was left; a new one begins with what is published from now on. */
    Outbox outbox(String publisher, String receiver);

    /** The outboxes there are, whether open or not. */
    List<OutboxName> outboxes();

    /** Forgets where this receiver was; what it has not got stays in the archive alone. */
    void forget(OutboxName outbox);

    /** The messages of these publishers within the time frame, by time; not more than a page. */
    MessagePage query(Set<String> publishers, TimeFrame frame);

    /** Of all publishers. */
    ArchiveCounts counts();

    ArchiveCounts counts(String publisher);

    @Override
    void close();

    /** Whose messages for whom, by uuid. */
    record OutboxName(String publisher, String receiver) {}

    /**
     * @param frame shorter than asked for where not everything had room: ask on from its end
     */
    record MessagePage(TimeFrame frame, List<IoMessage> messages) {

        public MessagePage {
            messages = List.copyOf(messages);
        }
    }

    /**
     * @param archived messages taken since the agent was started
     * @param dropped messages that were pushed out before a receiver had them, counted once per receiver
     * @param waiting messages that receivers have not got yet
     */
    record ArchiveCounts(long archived, long bytes, long dropped, long waiting) {

        public static final ArchiveCounts NONE = new ArchiveCounts(0, 0, 0, 0);

        public ArchiveCounts plus(ArchiveCounts other) {
            return new ArchiveCounts(
                    archived + other.archived, bytes + other.bytes, dropped + other.dropped, waiting + other.waiting);
        }
    }
}
