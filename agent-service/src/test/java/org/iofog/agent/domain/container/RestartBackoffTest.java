package org.iofog.agent.domain.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iofog.agent.domain.Seen.NOW;
import static org.iofog.agent.domain.Seen.endedAfter;

import java.time.Duration;
import org.iofog.agent.domain.Wanted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestartBackoffTest {

    private static final Wanted WEB = Wanted.microservice("web");

    @ParameterizedTest
    @CsvSource({"1, 10", "2, 20", "3, 40", "4, 80", "5, 160", "6, 300", "7, 300", "1000, 300"})
    void doublesThePauseUpToFiveMinutes(int failures, int seconds) {
        RestartBackoff backoff = new RestartBackoff(failures, NOW, 0);

        assertThat(backoff.nextAttempt()).isEqualTo(NOW.plusSeconds(seconds));
        assertThat(backoff.isDue(NOW.plusSeconds(seconds - 1))).isFalse();
        assertThat(backoff.isDue(NOW.plusSeconds(seconds))).isTrue();
    }

    @Test
    void isDueAtOnceWhenNothingFailed() {
        assertThat(RestartBackoff.NONE.isDue(NOW)).isTrue();
    }

    @Test
    void countsTheSameEndOnce() {
        ContainerSnapshot crashed = endedAfter(Duration.ofSeconds(1), WEB);

        RestartBackoff once = RestartBackoff.NONE.afterEndOf(crashed);

        assertThat(once.failures()).isEqualTo(1);
        assertThat(once.afterEndOf(crashed)).isEqualTo(once);
    }

    @Test
    void forgetsFailuresAfterAStableRun() {
        RestartBackoff failing = new RestartBackoff(9, NOW.minus(Duration.ofHours(2)), 9);

        RestartBackoff after = failing.afterEndOf(endedAfter(Duration.ofMinutes(5), WEB));

        assertThat(after.failures()).isZero();
        assertThat(after.isDue(NOW)).isTrue();
        assertThat(after.restarted().restarts()).isEqualTo(10);
    }
}
