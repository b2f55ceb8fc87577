package org.iofog.agent.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AppliedGenerationTest {

    @Test
    void aGenerationWithNothingOpenIsApplied() {
        // When
        AppliedGeneration generation = AppliedGeneration.NONE.next(3, Set.of());

        // Then
        assertThat(generation.applied()).isEqualTo(3);
    }

    @Test
    void theOldestOpenPlacementHoldsUpOnlyWhatCameWithItOrLater() {
        // Given
        AppliedGeneration generation = AppliedGeneration.NONE.next(3, Set.of()).next(4, Set.of("slow"));

        // When
        AppliedGeneration later = generation.next(7, Set.of("slow", "other"));

        // Then
        assertThat(later.applied()).isEqualTo(3);
        assertThat(later.next(7, Set.of("other")).applied()).isEqualTo(6);
        assertThat(later.next(7, Set.of()).applied()).isEqualTo(7);
    }

    @Test
    void workOnAnAppliedGenerationTakesNothingBack() {
        // Given
        AppliedGeneration generation = AppliedGeneration.NONE.next(3, Set.of());

        // When
        AppliedGeneration restarting = generation.next(3, Set.of("crashed"));

        // Then
        assertThat(restarting.applied()).isEqualTo(3);
    }
}
