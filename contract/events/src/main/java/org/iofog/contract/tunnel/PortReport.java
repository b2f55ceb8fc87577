package org.iofog.contract.tunnel;

import java.time.Instant;
import java.util.List;

/**
 * The public ports of one copy of the tunnel service. Sent on change, and every ten seconds.
 *
 * @param reporter the copy; two never have the same name
 * @param ports all it knows of; what a former report named and this one does not is gone
 */
public record PortReport(String reporter, Instant observedAt, List<PortStatus> ports) {

    public PortReport {
        ports = List.copyOf(ports);
    }
}
