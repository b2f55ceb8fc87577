package org.iofog.cli.get;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.iofog.cli.output.Format;
import org.iofog.contract.tunnel.PortAccess;
import org.iofog.contract.tunnel.PortState;
import org.iofog.contract.tunnel.PublicProtocol;
import org.iofog.contract.view.MicroserviceView;
import org.iofog.contract.view.PortView;
import org.junit.jupiter.api.Test;

class PortListingTest {

    private static final int ACCESS = 10;

    @Test
    void an_open_port_shows_where_it_leads_and_what_passes_it() {
        assertThat(PortListing.COLUMNS.cells(Format.TABLE, open()))
                .containsExactly(
                        "5001",
                        "control plane",
                        "msvc-1",
                        "agent-1:5000",
                        "tcp",
                        "OPEN",
                        "3",
                        "1.0 KiB",
                        "2.0 KiB",
                        "tcp://192.0.2.7:5001");
    }

    @Test
    void one_that_is_not_open_says_why() {
        assertThat(PortListing.COLUMNS.cells(Format.TABLE, port("gate", null, null, "Agent gate is offline.")))
                .contains("gate", "UNKNOWN (Agent gate is offline.)", "-");
        assertThat(PortListing.COLUMNS.cells(Format.TABLE, port(null, null, PortState.REFUSED, "Port 5001 is in use.")))
                .contains("REFUSED (Port 5001 is in use.)");
    }

    @Test
    void who_may_use_it_is_shown_on_request() {
        assertThat(PortListing.COLUMNS.cells(Format.WIDE, open()).get(ACCESS))
                .isEqualTo("192.0.2.0/24, at most 9 connections, at most 5 new ones per second");
    }

    @Test
    void microservices_show_their_links_on_request() {
        MicroserviceView view = Views.microservice().withPublicPorts(List.of(open()));

        assertThat(MicroserviceListing.COLUMNS.cells(Format.WIDE, view)).contains("tcp://192.0.2.7:5001");
        assertThat(MicroserviceListing.COLUMNS.cells(Format.TABLE, view)).doesNotContain("tcp://192.0.2.7:5001");
    }

    private static PortView open() {
        return port(null, "tcp://192.0.2.7:5001", PortState.OPEN, null);
    }

    private static PortView port(String host, String link, PortState state, String problem) {
        return new PortView(
                "mapping",
                "default",
                "msvc-1",
                "agent-1",
                host,
                5001,
                PublicProtocol.TCP,
                5000,
                new PortAccess(List.of("192.0.2.0/24"), 9, 5),
                link,
                state,
                problem,
                Instant.now(),
                3,
                1024,
                2048,
                Instant.now());
    }
}
