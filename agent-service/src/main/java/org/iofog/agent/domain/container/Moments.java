package org.iofog.agent.domain.container;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How a sentence names a point in time: to the second, in UTC. */
final class Moments {

    private Moments() {}

    static String text(@Nullable Instant moment) {
        return moment == null ? "once" : moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
