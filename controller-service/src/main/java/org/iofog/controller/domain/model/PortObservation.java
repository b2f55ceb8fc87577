package org.iofog.controller.domain.model;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.iofog.contract.tunnel.PortState;
import org.iofog.contract.tunnel.PortStatus;

/**
 * A public port as all who open it see it. It is open where one of them has it open: of several copies of the tunnel
 * service on one host one has the port, and the others wait for it.
 */
public record PortObservation(List<SeenPort> seen) {

    /** Who opens ports beside the control plane tells of them every ten seconds; whoever is silent for longer is gone. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(35);

    public PortObservation {
        seen = List.copyOf(seen);
    }

    /** Without those who have not been heard of lately. */
    public PortObservation at(Instant now) {
        return new PortObservation(seen.stream()
                .filter(each -> each.observedAt().plus(LONGEST_SILENCE).isAfter(now))
                .toList());
    }

    /** With a newer report in place of the same reporter's former one. */
    public PortObservation with(SeenPort next) {
        return new PortObservation(Stream.concat(
                        seen.stream().filter(each -> !each.reporter().equals(next.reporter())), Stream.of(next))
                .toList());
    }

    /** The best of what is seen, with the traffic of all. */
    public Optional<PortStatus> status() {
        return seen.stream()
                .map(SeenPort::status)
                .min(comparing(PortStatus::state))
                .map(this::summed);
    }

    public Optional<PortState> state() {
        return status().map(PortStatus::state);
    }

    public Optional<Instant> observedAt() {
        return seen.stream().map(SeenPort::observedAt).max(Instant::compareTo);
    }

    private PortStatus summed(PortStatus best) {
        List<PortStatus> all = seen.stream().map(SeenPort::status).toList();
        return new PortStatus(
                best.mapping(),
                best.state(),
                best.problem(),
                best.since(),
                all.stream().mapToInt(PortStatus::connections).sum(),
                all.stream().mapToLong(PortStatus::bytesIn).sum(),
                all.stream().mapToLong(PortStatus::bytesOut).sum(),
                best.tls());
    }
}
