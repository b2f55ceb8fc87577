package org.iofog.cli.get;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.iofog.cli.output.Ages;
import org.iofog.cli.output.Column;
import org.iofog.cli.output.Listing;
import org.iofog.contract.mesh.RouterState;
import org.iofog.contract.spec.RouterConfig;
import org.iofog.contract.view.RouterView;
import org.jspecify.annotations.Nullable;

/** The columns of routers. OBSERVED is the age of the status; UPSTREAM is what is wanted. */
final class RouterListing {

    static final Listing<RouterView> COLUMNS = Listing.of(
            RouterView::name,
            Column.of("ROUTER", RouterView::name),
            Column.of("MODE", router -> orUnknown(router.config().routerMode())),
            Column.of("ENGINE", router -> orUnknown(router.config().engine())),
            Column.of("STATUS", RouterListing::status),
            Column.of("UPSTREAM", RouterListing::upstream),
            Column.of("HOST", router -> orUnknown(router.host())),
            Column.of("PORTS", router -> ports(router.config())),
            Column.age("OBSERVED", router -> Ages.since(router.observedAt())),
            Column.measure("SINCE", router -> Ages.since(router.since())),
            Column.wide("VERSION", router -> orUnknown(router.version())),
            Column.wide("UUID", router -> orUnknown(router.uuid())));

    private RouterListing() {}

    private static String status(RouterView router) {
        String state = Objects.toString(router.state(), "UNKNOWN");
        if (!router.connected() && router.state() != null && router.state() != RouterState.OFF) {
            return state + " (last known: agent offline)";
        }
        return router.problem() == null ? state : state + " (" + router.problem() + ")";
    }

    private static String upstream(RouterView router) {
        if (router.networkRouter() != null) {
            return "uses " + router.networkRouter();
        }
        return router.upstreamRouters().isEmpty() ? Ages.UNKNOWN : String.join(", ", router.upstreamRouters());
    }

    private static String ports(RouterConfig config) {
        String ports = Stream.of(config.messagingPort(), config.edgeRouterPort(), config.interRouterPort())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return ports.isEmpty() ? Ages.UNKNOWN : ports;
    }

    private static String orUnknown(@Nullable String text) {
        return text == null ? Ages.UNKNOWN : text;
    }
}
