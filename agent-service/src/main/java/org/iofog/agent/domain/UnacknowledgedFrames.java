package org.iofog.agent.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What was sent on a socket and is not acknowledged. An acknowledgement does not tell what it is for, so each stands for
 * the oldest frame that has none, those that were sent again included.
 *
 * @param <T> what a frame carries
 */
public final class UnacknowledgedFrames<T> {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_TRIES = 10;

    private final Deque<Sent<T>> frames = new ArrayDeque<>();
    private final List<Sent<T>> open = new ArrayList<>();

    public void sent(T content, Instant now) {
        Sent<T> sent = new Sent<>(content);
        open.add(sent);
        send(sent, now);
    }

    private void send(Sent<T> sent, Instant now) {
        sent.tries++;
        sent.lastTry = now;
        frames.add(sent);
    }

    /** @return what is acknowledged for the first time */
    public Optional<T> acknowledged() {
        Sent<T> sent = frames.poll();
        return sent != null && open.remove(sent) ? Optional.of(sent.content) : Optional.empty();
    }

    /** Whether the other side must be given up, as it has not acknowledged something however often it was sent. */
    public boolean isHopeless(Instant now) {
        return open.stream().anyMatch(sent -> sent.tries >= MOST_TRIES && isLate(sent, now));
    }

    /** What must be sent again now; it counts as sent. */
    public List<T> resend(Instant now) {
        List<Sent<T>> late = open.stream().filter(sent -> isLate(sent, now)).toList();
        late.forEach(sent -> send(sent, now));
        return late.stream().map(sent -> sent.content).toList();
    }

    private static boolean isLate(Sent<?> sent, Instant now) {
        return sent.lastTry.plus(PATIENCE).isBefore(now);
    }

    /** One content, however often it was sent. */
    private static final class Sent<T> {

        private final T content;
        private Instant lastTry = Instant.MIN;
        private int tries;

        Sent(T content) {
            this.content = content;
        }
    }
}
