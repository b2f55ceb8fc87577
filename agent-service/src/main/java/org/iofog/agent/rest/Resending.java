package org.iofog.agent.rest;

import java.time.Clock;
import java.time.Duration;

/**
 * When what is pushed on a socket and not acknowledged is pushed again.
 *
 * @param patience how long an acknowledgement may take
 */
public record Resending(Clock clock, Duration patience) {

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(20);

    public static Resending usual(Clock clock) {
        return new Resending(clock, USUAL_PATIENCE);
    }

    Duration betweenLooks() {
        return patience.dividedBy(2);
    }
}
