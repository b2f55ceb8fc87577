package org.iofog.tunnel.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.List;
import org.iofog.contract.tunnel.PortAccess;
import org.iofog.tunnel.front.Refusal;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final InetSocketAddress INSIDE = new InetSocketAddress("192.0.2.9", 1);
    private static final InetSocketAddress OUTSIDE = new InetSocketAddress("198.51.100.9", 1);
    private static final long SECOND = 1_000_000_000L;

    @Test
    void letsEveryoneInWhereNothingIsSaid() {
        Admission admission = new Admission(PortAccess.UNLIMITED);

        assertThat(admission.refusal(OUTSIDE, 10_000, 0)).isNull();
    }

    @Test
    void letsOnlyTheAllowedNetworksIn() {
        Admission admission = new Admission(new PortAccess(List.of("192.0.2.0/24", "2001:db8::/32"), null, null));

        assertThat(admission.refusal(INSIDE, 0, 0)).isNull();
        assertThat(admission.refusal(new InetSocketAddress("2001:db8::1", 1), 0, 0))
                .isNull();
        assertThat(admission.refusal(OUTSIDE, 0, 0)).isEqualTo(Refusal.NETWORK);
    }

    @Test
    void letsNoMoreInThanMayBeOpen() {
        Admission admission = new Admission(new PortAccess(List.of(), 2, null));

        assertThat(admission.refusal(INSIDE, 1, 0)).isNull();
        assertThat(admission.refusal(INSIDE, 2, 0)).isEqualTo(Refusal.CONNECTIONS);
    }

    @Test
    void countsAnewEachSecond() {
        // Given
        Admission admission = new Admission(new PortAccess(List.of(), null, 2));
        admission.refusal(INSIDE, 0, 0);
        admission.refusal(INSIDE, 0, 1);

        // Then
        assertThat(admission.refusal(INSIDE, 0, SECOND - 1)).isEqualTo(Refusal.RATE);
        assertThat(admission.refusal(INSIDE, 0, SECOND)).isNull();
    }
}
