package org.iofog.agent.domain.router;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StartPauseTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static Duration lengthAfter(int failures) {
        StartPause pause = StartPause.NONE;
        for (int i = 0; i < failures; i++) {
            pause = pause.afterRun(NOW, NOW);
        }
        return Duration.between(NOW, pause.over());
    }

    @Test
    void itDoublesFromASecondToAMinute() {
        assertThat(lengthAfter(1)).hasSeconds(1);
        assertThat(lengthAfter(3)).hasSeconds(4);
        assertThat(lengthAfter(6)).hasSeconds(32);
        assertThat(lengthAfter(7)).hasMinutes(1);
        assertThat(lengthAfter(500)).hasMinutes(1);
    }

    @Test
    void thereIsNoneAfterARunOfAMinute() {
        // Given
        StartPause pause = StartPause.NONE.afterRun(NOW, NOW);

        // Then
        assertThat(pause.isOver(NOW)).isFalse();
        assertThat(pause.afterRun(NOW, NOW.plusSeconds(60)).isOver(NOW)).isTrue();
    }
}
