package org.iofog.controller.persistence.sql;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Duration;

/**
 * How long the database may be silent. Its client waits for ever for a server that has vanished without a word, and so would
 * whoever waits for the client.
 */
public final class Patience {

    public static final Duration LONGEST = Duration.ofSeconds(60);

    private Patience() {}

    /** Fails where there is no answer for too long; what was asked for may have been done. */
    public static <T> Uni<T> with(Uni<T> answer) {
        return answer.ifNoItem()
                .after(LONGEST)
                .failWith(() -> new IOException("no answer for " + LONGEST.toSeconds() + " seconds"));
    }
}
