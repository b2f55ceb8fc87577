package org.iofog.controller.domain.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.iofog.contract.event.Event;
import org.iofog.contract.event.PublicPortEvent.PublicPortClosed;
import org.iofog.contract.event.PublicPortEvent.PublicPortOpened;
import org.iofog.contract.event.PublicPortEvent.PublicPortRefused;
import org.iofog.contract.tunnel.PortAccess;
import org.iofog.contract.tunnel.PortState;
import org.iofog.contract.tunnel.PortStatus;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.contract.tunnel.PublicProtocol;
import org.iofog.contract.view.PortView;
import org.iofog.controller.domain.model.PortObservation;
import org.iofog.controller.domain.model.SeenPort;
import org.iofog.controller.domain.model.StoredPort;
import org.iofog.controller.domain.model.StoredPort.ControlPlaneHost;
import org.iofog.controller.domain.model.StoredPort.Host;
import org.junit.jupiter.api.Test;

class PortDecisionsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final PublicPort PORT = new PublicPort(
            "mapping",
            "default",
            "uuid-web",
            "web",
            5001,
            PublicProtocol.HTTP,
            null,
            "agent-1",
            5000,
            PortAccess.UNLIMITED);

    @Test
    void anotherStateIsToldAndTrafficIsNot() {
        assertThat(events(seen("one", PortState.OPEN, 0)))
                .containsExactly(new PublicPortOpened("default", "web", "mapping", 5001, null));
        assertThat(events(seen("one", PortState.OPEN, 9), seen("one", PortState.OPEN, 0)))
                .isEmpty();
        assertThat(events(seen("one", PortState.REFUSED, 0), seen("one", PortState.OPEN, 0)))
                .containsExactly(new PublicPortRefused("default", "web", "mapping", 5001, null, "In use."));
        assertThat(events(seen("one", PortState.CLOSED, 0), seen("one", PortState.OPEN, 0)))
                .containsExactly(new PublicPortClosed("default", "web", "mapping", 5001, null));
    }

    @Test
    void itIsOpenWhileOneOfSeveralCopiesHasItOpen() {
        assertThat(events(seen("two", PortState.REFUSED, 0), seen("one", PortState.OPEN, 0)))
                .isEmpty();
        assertThat(view(null, seen("one", PortState.OPEN, 2), seen("two", PortState.REFUSED, 1)))
                .returns(PortState.OPEN, PortView::state)
                .returns(3, PortView::connections);
    }

    @Test
    void whoIsSilentForLongIsGone() {
        SeenPort silent = new SeenPort("one", NOW.minus(Duration.ofMinutes(1)), status(PortState.OPEN, 2));

        assertThat(view(null, silent))
                .returns(null, PortView::state)
                .returns(
                        "No tunnel service tells of it: see to it that one runs and reaches the bus.",
                        PortView::problem);
        assertThat(events(seen("two", PortState.OPEN, 0), silent)).hasExactlyElementsOfTypes(PublicPortOpened.class);
    }

    @Test
    void whatAnAgentOpensIsKnownWhileItIsOnline() {
        SeenPort seen = new SeenPort("gate", NOW.minus(Duration.ofMinutes(1)), status(PortState.OPEN, 2));

        assertThat(view(new Host("gate", true, "192.0.2.7"), seen).state()).isEqualTo(PortState.OPEN);
        assertThat(view(new Host("gate", false, "192.0.2.7"), seen).problem()).isEqualTo("Agent gate is offline.");
    }

    @Test
    void theLinkNamesTheHostThatOpensThePort() {
        assertThat(view(null).publicLink()).isEqualTo("http://control.example.org:5001");
        assertThat(view(new Host("gate", true, "2001:db8::7")).publicLink()).isEqualTo("http://[2001:db8::7]:5001");
        assertThat(view(new Host("gate", true, null)).publicLink()).isNull();
        assertThat(new StoredPort(PORT, "agent-1", null, new PortObservation(List.of()))
                        .view(new ControlPlaneHost("control.example.org", true), NOW)
                        .publicLink())
                .isEqualTo("https://control.example.org:5001");
    }

    @Test
    void theLinkSaysWhereWhoeverOpensThePortSpeaksTls() {
        PortStatus tls = new PortStatus("mapping", PortState.OPEN, null, NOW, 0, 0, 0, true);
        SeenPort seen = new SeenPort("one", NOW.minus(Duration.ofHours(1)), tls);

        assertThat(view(new Host("gate", false, "192.0.2.7"), seen).publicLink())
                .isEqualTo("https://192.0.2.7:5001");
        assertThat(view(null, seen).publicLink()).isEqualTo("https://control.example.org:5001");
        assertThat(view(null, seen, seen("two", PortState.OPEN, 0)).publicLink())
                .isEqualTo("http://control.example.org:5001");
    }

    private static List<Event> events(SeenPort now, SeenPort... former) {
        PortNews news = new PortNews(PORT, null, new PortObservation(List.of(former)), now);
        return PortDecisions.decide(List.of(news), "report", NOW).stream()
                .flatMap(consequence -> consequence.decision().events().stream())
                .toList();
    }

    private static PortView view(Host host, SeenPort... seen) {
        return new StoredPort(PORT, "agent-1", host, new PortObservation(List.of(seen)))
                .view(new ControlPlaneHost("control.example.org", false), NOW);
    }

    private static SeenPort seen(String reporter, PortState state, int connections) {
        return new SeenPort(reporter, NOW, status(state, connections));
    }

    private static PortStatus status(PortState state, int connections) {
        return new PortStatus(
                "mapping", state, state == PortState.REFUSED ? "In use." : null, NOW, connections, 10, 20, false);
    }
}
