package org.iofog.agent.application.status;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.iofog.contract.tunnel.PortState;
import org.iofog.contract.tunnel.PortStatus;
import org.jspecify.annotations.Nullable;

/** What of public ports is worth a report of its own: their states, not their figures. */
final class PortNews {

    private PortNews() {}

    static Map<String, Seen> states(List<PortStatus> ports) {
        return ports.stream()
                .map(port -> new Seen(port.mapping(), port.state(), port.problem()))
                .collect(Collectors.toMap(Seen::mapping, Function.identity()));
    }

    record Seen(String mapping, PortState state, @Nullable String problem) {}
}
