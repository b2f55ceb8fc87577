package org.iofog.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {

    @ParameterizedTest
    @CsvSource({"PT0S,0s", "PT-3S,0s", "PT59.9S,59s", "PT4M,4m", "PT4M12S,4m12s", "PT3H5M7S,3h5m", "P12DT4H,12d4h"})
    void durations_read_like_a_person_says_them(Duration duration, String text) {
        assertThat(Ages.of(duration)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0,0 B", "1023,1023 B", "1536,1.5 KiB", "20971520,20 MiB", "5368709120,5.0 GiB"})
    void sizes_too(long bytes, String text) {
        assertThat(Sizes.of(bytes)).isEqualTo(text);
    }

    @Test
    void what_was_never_seen_has_no_age() {
        assertThat(Ages.since(null)).isEqualTo("-");
    }
}
