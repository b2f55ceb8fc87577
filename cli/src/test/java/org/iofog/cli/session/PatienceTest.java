package org.iofog.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final InstantSource clock = () -> now;

    @Test
    void ends_ten_minutes_after_the_last_sign_of_progress() {
        Patience patience = new Patience(false, clock);
        later(Duration.ofMinutes(9));
        patience.renew();
        later(Duration.ofMinutes(10));
        assertThat(patience.isOver()).isFalse();

        later(Duration.ofSeconds(1));

        assertThat(patience.isOver()).isTrue();
    }

    @Test
    void has_no_end_where_the_work_has_one() {
        Patience patience = new Patience(true, clock);

        later(Duration.ofDays(1));

        assertThat(patience.isOver()).isFalse();
    }

    private void later(Duration by) {
        now = now.plus(by);
    }
}
