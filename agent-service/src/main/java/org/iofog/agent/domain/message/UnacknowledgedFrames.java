package org.iofog.agent.domain.message;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was sent on a socket and is not acknowledged. An acknowledgement does not tell what it is for, so each stands for
 * the oldest frame that has none, those that were sent again and receipts included. A client that acknowledges nothing
 * while it is sent nothing but receipts is taken for one that never acknowledges receipts.
 *
 * @param <T> what a frame carries
 */
public final class UnacknowledgedFrames<T> {

    private static final int MOST_TRIES = 10;

    private final Duration patience;
    private final Deque<Sent<T>> frames = new ArrayDeque<>();
    private final List<Sent<T>> open = new ArrayList<>();
    private boolean receiptsCount = true;
    private boolean isAnswering;

    /** @param patience how long an acknowledgement may take */
    public UnacknowledgedFrames(Duration patience) {
        this.patience = patience;
    }

    public void sent(T content, Instant now) {
        Sent<T> sent = new Sent<>(content);
        open.add(sent);
        send(sent, now);
    }

    private void send(Sent<T> sent, Instant now) {
        sent.times++;
        sent.lastTime = now;
        frames.add(sent);
    }

    /** A receipt is acknowledged too, but never sent again. */
    public void sentReceipt(Instant now) {
        if (!receiptsCount) {
            return;
        }
        Sent<T> newest = frames.peekLast();
        if (newest != null && newest.isReceipts()) {
            newest.times++;
        } else {
            send(new Sent<>(null), now);
        }
    }

    /** @return what is acknowledged for the first time */
    public Optional<T> acknowledged() {
        isAnswering = true;
        Sent<T> oldest = frames.peek();
        if (oldest == null || oldest.isReceipts() && --oldest.times > 0) {
            return Optional.empty();
        }
        frames.remove();
        return open.remove(oldest) ? Optional.ofNullable(oldest.content) : Optional.empty();
    }

    /** Whether the other side must be given up, as it has not acknowledged something however often it was sent. */
    public boolean isHopeless(Instant now) {
        return open.stream().anyMatch(sent -> sent.times >= MOST_TRIES && isLate(sent, now));
    }

    /** What must be sent again now; it counts as sent. */
    public List<T> resend(Instant now) {
        passOverReceipts(now);
        List<Sent<T>> late = open.stream().filter(sent -> isLate(sent, now)).toList();
        late.forEach(sent -> send(sent, now));
        return late.stream()
                .flatMap(sent -> Optional.ofNullable(sent.content).stream())
                .toList();
    }

    private void passOverReceipts(Instant now) {
        Sent<T> oldest = frames.peek();
        if (!isAnswering && oldest != null && oldest.isReceipts() && isLate(oldest, now)) {
            receiptsCount = false;
            frames.removeIf(Sent::isReceipts);
        }
    }

    private boolean isLate(Sent<?> sent, Instant now) {
        return sent.lastTime.plus(patience).isBefore(now);
    }

    /** One content, however often it was sent, or as many receipts as were sent in a row. */
    private static final class Sent<T> {

        private final @Nullable T content;
        private Instant lastTime = Instant.MIN;
        private int times;

        Sent(@Nullable T content) {
            this.content = content;
        }

        boolean isReceipts() {
            return content == null;
        }
    }
}
