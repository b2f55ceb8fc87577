package org.iofog.cli.get;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.iofog.cli.output.Format;
import org.iofog.contract.mesh.LinkRole;
import org.iofog.contract.mesh.LinkState;
import org.iofog.contract.mesh.RouterState;
import org.iofog.contract.spec.RouterConfig;
import org.iofog.contract.view.LinkView;
import org.iofog.contract.view.RouterView;
import org.junit.jupiter.api.Test;

class RouterListingTest {

    private static final RouterConfig INTERIOR = new RouterConfig("interior", "qpid", 5672, 56721, 56722);

    @Test
    void a_router_shows_its_place_and_how_it_is() {
        List<String> cells = cells(router(INTERIOR, List.of("default-router", "hub"), null, true, RouterState.RUNNING));

        assertThat(cells)
                .startsWith(
                        "agent-1",
                        "interior",
                        "qpid",
                        "RUNNING",
                        "default-router, hub",
                        "192.0.2.7",
                        "5672, 56721, 56722");
    }

    @Test
    void one_nobody_has_reported_on_is_unknown() {
        assertThat(cells(router(INTERIOR, List.of(), null, false, null)))
                .element(3)
                .isEqualTo("UNKNOWN");
    }

    @Test
    void one_of_an_agent_that_is_away_is_last_known() {
        assertThat(cells(router(INTERIOR, List.of(), null, false, RouterState.RUNNING)))
                .element(3)
                .isEqualTo("RUNNING (last known: agent offline)");
    }

    @Test
    void an_agent_without_a_router_uses_another_ones() {
        RouterConfig none = new RouterConfig("none", "artemis", null, null, null);

        List<String> cells = cells(router(none, List.of(), "hub", true, RouterState.OFF));

        assertThat(cells).element(4).isEqualTo("uses hub");
        assertThat(cells).element(6).isEqualTo("-");
    }

    @Test
    void a_link_tells_why_it_is_down() {
        LinkView link = new LinkView(
                "uplink",
                "agent-1",
                "default-router",
                LinkRole.INTER_ROUTER,
                1,
                LinkState.DOWN,
                "Connection refused.",
                Instant.now());

        assertThat(LinkListing.COLUMNS.cells(Format.TABLE, link))
                .startsWith("uplink", "agent-1", "default-router", "inter-router", "1", "DOWN (Connection refused.)");
    }

    private static List<String> cells(RouterView router) {
        return RouterListing.COLUMNS.cells(Format.TABLE, router);
    }

    private static RouterView router(
            RouterConfig config, List<String> upstreams, String networkRouter, boolean connected, RouterState state) {
        return new RouterView(
                "agent-1",
                "default",
                "uuid",
                "192.0.2.7",
                config,
                upstreams,
                networkRouter,
                connected,
                state,
                null,
                Instant.now(),
                null,
                null,
                Instant.now());
    }
}
