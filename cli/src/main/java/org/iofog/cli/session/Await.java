package org.iofog.cli.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.failure.ExitCode;

/** Looks again and again until something is so, for conditions nobody announces. */
public final class Await {

    private static final long PAUSE_MILLIS = 100;

    private Await() {}

    /** The first answer there is, or nothing when the time is up. */
    public static <T> Optional<T> first(Duration atMost, Supplier<Optional<T>> look) {
        Instant end = Instant.now().plus(atMost);
        Optional<T> found = look.get();
        while (found.isEmpty() && Instant.now().isBefore(end)) {
            pause();
            found = look.get();
        }
        return found;
    }

    public static boolean until(Duration atMost, Supplier<Boolean> condition) {
        return first(atMost, () -> condition.get() ? Optional.of(true) : Optional.empty())
                .isPresent();
    }

    /** What a call answers; while nobody is there to answer it is made again until the time is up. */
    public static <T> T answer(Duration atMost, Supplier<T> call) {
        Instant end = Instant.now().plus(atMost);
        while (true) {
            try {
                return call.get();
            } catch (CliFailure failure) {
                if (failure.exitCode() != ExitCode.UNREACHABLE || Instant.now().isAfter(end)) {
                    throw failure;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            if (new CountDownLatch(1).await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("nobody counts down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CliFailure.failed("Interrupted while waiting.");
        }
    }
}
