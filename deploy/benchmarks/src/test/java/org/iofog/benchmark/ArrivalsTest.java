package org.iofog.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private final Arrivals arrivals = new Arrivals();

    @Test
    void aMessageThatIsSentAgainDoesNotStandForTheNext() throws InterruptedException {
        arrivals.arrived(0);
        arrivals.arrived(0);
        arrivals.arrived(1);
        long first = arrivals.await(2);
        arrivals.arrived(1);
        long begun = System.nanoTime();

        arrivals.arrived(2);

        assertThat(first).isLessThanOrEqualTo(begun);
        assertThat(arrivals.await(1)).isGreaterThanOrEqualTo(begun);
    }

    @Test
    void aMessageThatIsMissingIsTold() {
        arrivals.arrived(0);
        arrivals.arrived(2);

        assertThatThrownBy(() -> arrivals.await(2)).hasMessage("Message 2 arrived in place of 1.");
    }
}
