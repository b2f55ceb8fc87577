package org.iofog.agent.archive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The messages of one publisher that are not known to be safe yet. They are when they are forced to the disk, and as well
 * when the mesh has taken them for all their receivers. Safe to use from any thread; receipts come in the order of messages.
 */
final class Receipts {

    private final Deque<Appending> awaited = new ArrayDeque<>();
    private final Set<LogOutbox> outboxes = ConcurrentHashMap.newKeySet();
    private long safe;

    void add(LogOutbox outbox) {
        outboxes.add(outbox);
    }

    void remove(LogOutbox outbox) {
        outboxes.remove(outbox);
        taken();
    }

    /** Whether the mesh may take them, which spares the disk the force. */
    boolean mayBeTaken() {
        return !outboxes.isEmpty();
    }

    synchronized void await(List<Appending> appendings) {
        awaited.addAll(appendings);
        give(safe);
    }

    synchronized boolean areAwaitedBefore(long end) {
        return !awaited.isEmpty() && awaited.getFirst().sequence() < end;
    }

    /** The mesh has taken more. */
    void taken() {
        outboxes.stream().mapToLong(LogOutbox::taken).min().ifPresent(this::give);
    }

    /** Everything before this sequence is safe. */
    synchronized void give(long end) {
        safe = Math.max(safe, end);
        while (!awaited.isEmpty() && awaited.getFirst().sequence() < safe) {
            awaited.removeFirst().durable().complete(null);
        }
    }

    /** Nothing before this sequence can be made safe here. */
    synchronized void refuse(long end, Throwable cause) {
        while (!awaited.isEmpty() && awaited.getFirst().sequence() < end) {
            awaited.removeFirst().fail(cause);
        }
    }
}
