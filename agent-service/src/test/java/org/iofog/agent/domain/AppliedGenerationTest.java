package org.iofog.agent.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AppliedGenerationTest {

    @Test
    void isAppliedWhenTheLastActionEnds() {
        AppliedGeneration started = AppliedGeneration.startingAt(3).received(4, Set.of("a", "b"));

        assertThat(started.applied()).isEqualTo(3);
        assertThat(started.ended("a").applied()).isEqualTo(3);
        assertThat(started.ended("a").ended("b").applied()).isEqualTo(4);
    }

    @Test
    void isAppliedAtOnceWhenThereIsNothingToDo() {
        assertThat(AppliedGeneration.startingAt(3).received(9, Set.of()).applied())
                .isEqualTo(9);
    }

    @Test
    void passesOverAnOlderGeneration() {
        AppliedGeneration newest = AppliedGeneration.startingAt(0).received(5, Set.of("a"));

        assertThat(newest.received(4, Set.of())).isEqualTo(newest);
    }
}
