package org.iofog.controller.domain.model;

import java.time.Instant;
import java.util.Optional;
import org.iofog.contract.tunnel.PortStatus;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.contract.tunnel.PublicProtocol;
import org.iofog.contract.view.PortView;
import org.jspecify.annotations.Nullable;

/**
 * A public port with what is needed to show it.
 *
 * @param agent name of the agent it leads to
 * @param host the agent that opens it; absent means beside the control plane
 */
public record StoredPort(
        PublicPort port, String agent, @Nullable Host host, PortObservation observation) {

    /**
     * An agent that opens public ports.
     *
     * @param address where others reach it, as far as anyone told
     */
    public record Host(
            String name, boolean online, @Nullable String address) {}

    /** Where the ports beside the control plane are reached. @param tls by something before them that speaks TLS */
    public record ControlPlaneHost(String address, boolean tls) {}

    public PortView view(ControlPlaneHost controlPlane, Instant now) {
        PortObservation seen = host == null ? observation.at(now) : observation;
        Optional<PortStatus> status = host != null && !host.online() ? Optional.empty() : seen.status();
        boolean tls = seen.status().or(observation::status).map(PortStatus::tls).orElse(false);
        return new PortView(
                port.mapping(),
                port.namespace(),
                port.microserviceName(),
                agent,
                host == null ? null : host.name(),
                port.port(),
                port.protocol(),
                port.externalPort(),
                port.access(),
                host == null ? link(controlPlane.address(), controlPlane.tls() || tls) : link(host.address(), tls),
                status.map(PortStatus::state).orElse(null),
                status.map(PortStatus::problem).orElseGet(() -> status.isPresent() ? null : whyUnknown()),
                status.map(PortStatus::since).orElse(null),
                status.map(PortStatus::connections).orElse(0),
                status.map(PortStatus::bytesIn).orElse(0L),
                status.map(PortStatus::bytesOut).orElse(0L),
                observation.observedAt().orElse(null));
    }

    private String whyUnknown() {
        if (host == null) {
            return "No tunnel service tells of it: see to it that one runs and reaches the bus.";
        }
        return host.online()
                ? "Agent %s has not told of it yet.".formatted(host.name())
                : "Agent %s is offline.".formatted(host.name());
    }

    private @Nullable String link(@Nullable String address, boolean tls) {
        if (address == null) {
            return null;
        }
        return scheme(tls) + "://" + (address.contains(":") ? "[" + address + "]" : address) + ":" + port.port();
    }

    private String scheme(boolean tls) {
        if (port.protocol() == PublicProtocol.TCP) {
            return tls ? "tls" : "tcp";
        }
        return tls ? "https" : "http";
    }
}
