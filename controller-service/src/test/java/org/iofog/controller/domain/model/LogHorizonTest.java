package org.iofog.controller.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogHorizonTest {

    private final LogHorizon horizon = new LogHorizon();

    @Test
    void movesOverEntriesWithoutAGapAtOnce() {
        horizon.observe(List.of(1L, 2L, 3L), 3, 10, 12);

        assertThat(horizon.position()).isEqualTo(3);
        assertThat(horizon.hasGap()).isFalse();
    }

    @Test
    void stopsBeforeAGapThatMayStillBeFilled() {
        horizon.observe(List.of(1L, 3L), 3, 10, 12);

        assertThat(horizon.position()).isEqualTo(1);
        assertThat(horizon.hasGap()).isTrue();
    }

    @Test
    void goesOnWhenTheGapIsFilled() {
        horizon.observe(List.of(1L, 3L), 3, 10, 12);

        horizon.observe(List.of(2L, 3L), 3, 11, 13);

        assertThat(horizon.position()).isEqualTo(3);
        assertThat(horizon.hasGap()).isFalse();
    }

    @Test
    void skipsAGapNobodyCanFillAnyMore() {
        horizon.observe(List.of(1L, 3L), 3, 10, 12);

        horizon.observe(List.of(3L, 4L), 4, 12, 15);

        assertThat(horizon.position()).isEqualTo(4);
    }

    @Test
    void waitsWhileATransactionFromBeforeTheGapRuns() {
        horizon.observe(List.of(1L, 3L), 3, 10, 12);

        horizon.observe(List.of(3L), 3, 11, 20);

        assertThat(horizon.position()).isEqualTo(1);
    }
}
