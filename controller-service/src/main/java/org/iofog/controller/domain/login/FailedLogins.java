package org.iofog.controller.domain.login;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down the guessing of passwords: after five failures an account waits, twice as long with every further one, up
 * to a minute. Each controller copy counts for itself. Remembers the accounts that failed last, and no more than that.
 */
public final class FailedLogins {

    private static final int FREE_FAILURES = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);
    private static final int REMEMBERED_ACCOUNTS = 10_000;

    private final Map<String, Failures> byAccount = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED_ACCOUNTS;
        }
    };

    /** How long {@code account} must still wait; empty: it may try now. */
    public synchronized Optional<Duration> pauseFor(String account, Instant now) {
        Failures failures = byAccount.get(account);
        if (failures == null || failures.count() < FREE_FAILURES) {
            return Optional.empty();
        }
        Duration left = Duration.between(now, failures.last().plus(pauseAfter(failures.count())));
        return left.isPositive() ? Optional.of(left) : Optional.empty();
    }

    public synchronized void failed(String account, Instant now) {
        Failures before = byAccount.remove(account);
        byAccount.put(account, new Failures(before == null ? 1 : before.countAt(now) + 1, now));
    }

    public synchronized void succeeded(String account) {
        byAccount.remove(account);
    }

    private static Duration pauseAfter(int failures) {
        Duration pause = Duration.ofSeconds(1L << Math.min(failures - FREE_FAILURES, 6));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private record Failures(int count, Instant last) {

        int countAt(Instant now) {
            return last.plus(FORGOTTEN_AFTER).isBefore(now) ? 0 : count;
        }
    }
}
