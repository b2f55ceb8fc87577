package org.iofog.agent.application.router;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.iofog.contract.mesh.LinkRole;
import org.iofog.contract.mesh.LinkState;
import org.iofog.contract.mesh.LinkStatus;
import org.iofog.contract.mesh.MessagingEndpoint;
import org.iofog.contract.mesh.RouterConfiguration;
import org.iofog.contract.mesh.RouterEngine;
import org.iofog.contract.mesh.RouterMode;
import org.iofog.contract.mesh.RouterState;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.contract.spec.Secret;
import org.junit.jupiter.api.Test;

class LookPausesTest {

    private final LookPauses pauses = new LookPauses();

    @Test
    void aChangeThatLastsIsLookedAtLessAndLessOften() {
        List<Long> millis = Stream.generate(() -> after("1", LinkState.CONNECTING))
                .limit(7)
                .map(Duration::toMillis)
                .toList();

        assertThat(millis).containsExactly(10L, 20L, 40L, 80L, 160L, 200L, 200L);
    }

    @Test
    void anotherChangeBeginsAnew() {
        after("1", LinkState.CONNECTING);
        after("1", LinkState.CONNECTING);

        assertThat(after("2", LinkState.CONNECTING)).isEqualTo(Duration.ofMillis(10));
    }

    @Test
    void aRouterThatIsStillIsLookedAtNowAndThen() {
        assertThat(after("1", LinkState.UP)).isEqualTo(LookPauses.WHILE_IT_IS_STILL);
    }

    private Duration after(String revision, LinkState link) {
        RouterConfiguration wanted = new RouterConfiguration(
                "a",
                revision,
                RouterEngine.ARTEMIS,
                RouterMode.EDGE,
                "a",
                new Secret(""),
                new MessagingEndpoint("127.0.0.1", null, "a", new Secret("")));
        LinkStatus status = new LinkStatus("iofog-b", "b", LinkRole.EDGE, 1, link, null, Instant.EPOCH);
        return pauses.after(
                wanted,
                new RouterStatus(
                        RouterEngine.ARTEMIS,
                        RouterMode.EDGE,
                        "a",
                        revision,
                        RouterState.RUNNING,
                        null,
                        Instant.EPOCH,
                        null,
                        List.of(status),
                        List.of()));
    }
}
