package org.iofog.agent.domain.router;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.iofog.contract.mesh.LinkRole;
import org.iofog.contract.mesh.LinkState;
import org.iofog.contract.mesh.LinkStatus;
import org.junit.jupiter.api.Test;

class LinkStatesTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private List<LinkStatus> last = List.of();

    private LinkStatus see(int second, boolean spare, boolean connected) {
        SeenLink link = new SeenLink("iofog-left", "left", "10.0.0.1:5672", spare, connected);
        last = LinkStates.next(last, List.of(link), LinkRole.EDGE, START.plusSeconds(second));
        return last.getFirst();
    }

    @Test
    void aConnectedLinkIsUpSinceItWasSeenSo() {
        // When
        see(0, false, true);

        // Then
        assertThat(see(5, false, true))
                .isEqualTo(new LinkStatus("iofog-left", "left", LinkRole.EDGE, 1, LinkState.UP, null, START));
    }

    @Test
    void aConnectedLinkThatCarriesNothingIsSpare() {
        assertThat(see(0, true, true).state()).isEqualTo(LinkState.SPARE);
    }

    @Test
    void aLinkThatDoesNotConnectIsDownAfterTenSeconds() {
        // When
        see(0, false, false);

        // Then
        assertThat(see(9, false, false).state()).isEqualTo(LinkState.CONNECTING);
        assertThat(see(10, false, false))
                .matches(link -> link.state() == LinkState.DOWN
                        && link.since().equals(START.plusSeconds(10))
                        && link.problem().contains("10.0.0.1:5672"));
        assertThat(see(60, false, false).since()).isEqualTo(START.plusSeconds(10));
    }

    @Test
    void aLinkThatBreaksHasItsTenSecondsAgain() {
        // Given
        see(0, true, true);

        // When
        see(30, true, false);

        // Then
        assertThat(see(35, true, false).state()).isEqualTo(LinkState.CONNECTING);
        assertThat(see(41, true, false).state()).isEqualTo(LinkState.DOWN);
        assertThat(see(42, true, true).state()).isEqualTo(LinkState.SPARE);
    }
}
