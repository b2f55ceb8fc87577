package org.iofog.controller.domain.observation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.iofog.contract.event.Event;
import org.iofog.contract.event.PublicPortEvent.PublicPortClosed;
import org.iofog.contract.event.PublicPortEvent.PublicPortOpened;
import org.iofog.contract.event.PublicPortEvent.PublicPortRefused;
import org.iofog.contract.tunnel.PortState;
import org.iofog.contract.tunnel.PortStatus;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.controller.domain.model.CommandContext;
import org.iofog.controller.domain.model.Consequence;
import org.iofog.controller.domain.model.Decision;
import org.iofog.controller.domain.model.PortObservation;

/** What follows when public ports are seen: another state is told, traffic is not. */
public final class PortDecisions {

    private PortDecisions() {}

    /** @param reportId of the message that tells the news */
    public static List<Consequence> decide(List<PortNews> news, String reportId, Instant now) {
        List<Event> events =
                news.stream().flatMap(each -> eventOf(each, now).stream()).toList();
        if (events.isEmpty()) {
            return List.of();
        }
        return List.of(new Consequence(
                new CommandContext(reportId, reportId, null, now),
                new Decision.Accepted(List.of(), events, List.of(), List.of(), List.of(), List.of(), null)));
    }

    private static Optional<Event> eventOf(PortNews news, Instant now) {
        PortObservation before = news.former().at(now);
        return before.with(news.now())
                .status()
                .filter(status -> !before.state().equals(Optional.of(status.state())))
                .filter(status -> before.state().isPresent() || status.state() != PortState.CLOSED)
                .map(status -> event(news, status));
    }

    private static Event event(PortNews news, PortStatus status) {
        PublicPort port = news.port();
        String name = port.microserviceName();
        return switch (status.state()) {
            case OPEN -> new PublicPortOpened(port.namespace(), name, port.mapping(), port.port(), news.hostName());
            case CLOSED -> new PublicPortClosed(port.namespace(), name, port.mapping(), port.port(), news.hostName());
            case REFUSED ->
                new PublicPortRefused(
                        port.namespace(),
                        name,
                        port.mapping(),
                        port.port(),
                        news.hostName(),
                        status.problem() == null ? "Nobody said why." : status.problem());
        };
    }
}
