package org.iofog.agent.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LowWaterMarkTest {

    @Test
    void advancesWithoutGaps() {
        LowWaterMark mark = new LowWaterMark(5);

        mark.acknowledge(6);
        mark.acknowledge(8);
        assertThat(mark.mark()).isEqualTo(5);
        mark.acknowledge(5);

        assertThat(mark.mark()).isEqualTo(7);
        assertThat(mark.isAcknowledged(7)).isFalse();
        assertThat(mark.isAcknowledged(8)).isTrue();
    }

    @Test
    void reachesTheEndWhateverTheOrder() {
        Random random = new Random(1);
        for (int round = 0; round < 100; round++) {
            List<Long> order = new ArrayList<>(LongStream.range(0, 50).boxed().toList());
            Collections.shuffle(order, random);
            LowWaterMark mark = new LowWaterMark(0);

            order.forEach(mark::acknowledge);

            assertThat(mark.mark()).isEqualTo(50);
        }
    }

    @Test
    void countsOnlyWhatWasNotAcknowledgedAsLost() {
        LowWaterMark mark = new LowWaterMark(0);
        mark.acknowledge(2);
        mark.acknowledge(4);

        assertThat(mark.passOver(4)).isEqualTo(3);
        assertThat(mark.mark()).isEqualTo(5);
        assertThat(mark.passOver(3)).isZero();
    }
}
