package org.iofog.agent.domain.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iofog.agent.domain.Seen.NOW;

import org.iofog.agent.domain.Wanted;
import org.junit.jupiter.api.Test;

class PlacementHistoryTest {

    private static final Change FIRST = Wanted.microservice("web").change();
    private static final Change SECOND =
            Wanted.microservice("web").generation(2).change();

    @Test
    void countsFailuresOfOneChangeOnly() {
        PlacementHistory history = PlacementHistory.NONE.failed(FIRST, "a", NOW).failed(FIRST, "b", NOW);

        assertThat(history.failureOf(FIRST))
                .isNotNull()
                .extracting(failure -> failure.attempts().failures())
                .isEqualTo(2);
        assertThat(history.failureOf(SECOND)).isNull();
        assertThat(history.failed(SECOND, "c", NOW).failureOf(SECOND))
                .isEqualTo(new PlacementHistory.Failure(SECOND, RestartBackoff.NONE.failed(NOW), "c"));
    }

    @Test
    void forgetsCrashesWithTheContainerThatCrashed() {
        PlacementHistory crashed = PlacementHistory.NONE.applied(FIRST).restarted(new RestartBackoff(3, NOW, 3));

        assertThat(crashed.applied(FIRST).crashes().restarts()).isEqualTo(4);
        assertThat(crashed.applied(SECOND).crashes()).isEqualTo(RestartBackoff.NONE);
    }

    @Test
    void growsThePauseWhenARestartFails() {
        RestartBackoff backoff = new RestartBackoff(1, NOW, 0);

        assertThat(PlacementHistory.NONE
                        .restartFailed(backoff, NOW.plusSeconds(10))
                        .crashes())
                .isEqualTo(new RestartBackoff(2, NOW.plusSeconds(10), 0));
    }
}
