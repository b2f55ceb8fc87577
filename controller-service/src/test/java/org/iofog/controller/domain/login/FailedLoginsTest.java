package org.iofog.controller.domain.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailedLoginsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final FailedLogins logins = new FailedLogins();

    @Test
    void letsFiveFailuresPass() {
        fail(4);

        assertThat(logins.pauseFor("a@b.c", NOW)).isEmpty();
    }

    @Test
    void pausesLongerWithEveryFurtherFailure() {
        fail(5);
        assertThat(logins.pauseFor("a@b.c", NOW)).contains(Duration.ofSeconds(1));

        fail(2);
        assertThat(logins.pauseFor("a@b.c", NOW)).contains(Duration.ofSeconds(4));

        fail(50);
        assertThat(logins.pauseFor("a@b.c", NOW)).contains(Duration.ofMinutes(1));
    }

    @Test
    void leavesOtherAccountsAlone() {
        fail(9);

        assertThat(logins.pauseFor("x@y.z", NOW)).isEmpty();
    }

    @Test
    void forgetsAfterSuccessAndAfterAQuarterOfAnHour() {
        fail(9);
        logins.failed("a@b.c", NOW.plus(Duration.ofMinutes(20)));
        assertThat(logins.pauseFor("a@b.c", NOW.plus(Duration.ofMinutes(20)))).isEmpty();

        fail(9);
        logins.succeeded("a@b.c");
        assertThat(logins.pauseFor("a@b.c", NOW)).isEmpty();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            logins.failed("a@b.c", NOW);
        }
    }
}
