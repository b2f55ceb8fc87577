package org.iofog.tunnelservice.messaging;

import java.time.Clock;
import java.util.UUID;
import org.iofog.contract.message.Envelope;

/** Envelopes of what this service says. */
final class Letters {

    static final String SOURCE = "/tunnel";

    private Letters() {}

    static <T> Envelope<T> of(T body, Clock clock) {
        String id = UUID.randomUUID().toString();
        return new Envelope<>(id, SOURCE, clock.instant(), id, null, null, null, body);
    }
}
