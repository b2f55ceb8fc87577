package org.iofog.cli.get;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.iofog.cli.output.Ages;
import org.iofog.cli.output.Column;
import org.iofog.cli.output.Listing;
import org.iofog.cli.output.Sizes;
import org.iofog.contract.rule.NameRules;
import org.iofog.contract.tunnel.PortAccess;
import org.iofog.contract.view.PortView;
import org.jspecify.annotations.Nullable;

/** The columns of public ports. TARGET is where the microservice serves now. */
final class PortListing {

    static final Listing<PortView> COLUMNS = Listing.of(
            port -> Objects.requireNonNullElse(port.host(), NameRules.DEFAULT_ROUTER) + ":" + port.port(),
            Column.of("PORT", port -> String.valueOf(port.port())),
            Column.of("HOST", port -> Objects.requireNonNullElse(port.host(), "control plane")),
            Column.of("MICROSERVICE", PortView::microservice),
            Column.of("TARGET", port -> port.agent() + ":" + port.external()),
            Column.of("PROTOCOL", port -> port.protocol().name().toLowerCase(Locale.ROOT)),
            Column.of("STATE", PortListing::state),
            Column.age("CONNECTIONS", port -> String.valueOf(port.connections())),
            Column.age("IN", port -> Sizes.of(port.bytesIn())),
            Column.age("OUT", port -> Sizes.of(port.bytesOut())),
            Column.of("LINK", port -> orUnknown(port.publicLink())),
            Column.wide("ACCESS", port -> access(port.access())),
            Column.measure("SINCE", port -> Ages.since(port.since())),
            Column.measure("OBSERVED", port -> Ages.since(port.observedAt())));

    private PortListing() {}

    private static String state(PortView port) {
        String state = Objects.toString(port.state(), "UNKNOWN");
        return port.problem() == null ? state : state + " (" + port.problem() + ")";
    }

    private static String access(PortAccess access) {
        List<String> limits = new ArrayList<>(access.allowedNetworks());
        if (access.maxConnections() != null) {
            limits.add("at most " + access.maxConnections() + " connections");
        }
        if (access.connectionsPerSecond() != null) {
            limits.add("at most " + access.connectionsPerSecond() + " new ones per second");
        }
        return limits.isEmpty() ? "everyone" : String.join(", ", limits);
    }

    private static String orUnknown(@Nullable String text) {
        return text == null ? Ages.UNKNOWN : text;
    }
}
