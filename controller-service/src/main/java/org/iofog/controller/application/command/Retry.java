package org.iofog.controller.application.command;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.iofog.contract.amqp.TransientFailure;

/** How long and how often the state is asked again before whoever wants something of it is told to come back. */
public final class Retry {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration GIVE_UP = Duration.ofSeconds(60);

    private Retry() {}

    public static <T> Uni<T> whileTransient(Uni<T> work) {
        return work.onFailure(TransientFailure.class)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(GIVE_UP.toMillis());
    }
}
