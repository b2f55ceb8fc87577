package org.iofog.router.qpid;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Reads again until something holds. */
final class Polling {

    private Polling() {}

    /** @return the first that holds, or the last one when the time is over */
    static <T> Uni<T> until(Supplier<Uni<T>> read, Predicate<T> holds, Duration pause, Duration time) {
        return until(read, holds, pause, Instant.now().plus(time));
    }

    private static <T> Uni<T> until(Supplier<Uni<T>> read, Predicate<T> holds, Duration pause, Instant end) {
        return read.get().chain(value -> {
            if (holds.test(value) || Instant.now().isAfter(end)) {
                return Uni.createFrom().item(value);
            }
            return Uni.createFrom().voidItem().onItem().delayIt().by(pause).chain(() -> until(read, holds, pause, end));
        });
    }
}
