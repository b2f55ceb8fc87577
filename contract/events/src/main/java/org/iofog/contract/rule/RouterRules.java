package org.iofog.contract.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.spec.RouterConfig;
import org.jspecify.annotations.Nullable;

/** An agent's place in the router mesh. Whether the named agents exist and form no cycle, only the controller knows. */
final class RouterRules {

    private static final List<String> MODES = List.of("edge", "interior", "none");
    private static final List<String> ENGINES = List.of("artemis", "qpid");

    private RouterRules() {}

    static void check(Findings findings, @Nullable String agent, AgentConfigSpec spec) {
        RouterConfig router = spec.routerConfig();
        String mode = router == null ? null : router.routerMode();
        if (router != null) {
            checkRouter(findings.within("routerConfig"), router);
        }
        checkUpstream(findings, agent, mode, Objects.requireNonNullElse(spec.upstreamRouters(), List.of()));
        checkNetworkRouter(findings, agent, mode, spec.networkRouter());
    }

    private static void checkRouter(Findings findings, RouterConfig router) {
        Check.oneOf(findings, "routerMode", router.routerMode(), MODES);
        Check.oneOf(findings, "engine", router.engine(), ENGINES);
        Set<Integer> ports = new HashSet<>();
        checkPort(findings, "messagingPort", router.messagingPort(), ports);
        checkPort(findings, "edgeRouterPort", router.edgeRouterPort(), ports);
        checkPort(findings, "interRouterPort", router.interRouterPort(), ports);
        checkInteriorOnly(findings, "edgeRouterPort", router.edgeRouterPort(), router.routerMode());
        checkInteriorOnly(findings, "interRouterPort", router.interRouterPort(), router.routerMode());
    }

    private static void checkPort(Findings findings, String path, @Nullable Integer port, Set<Integer> seen) {
        if (Check.port(findings, path, port) && port != null && !seen.add(port)) {
            findings.add(
                    path, "%d is used twice: give each of the router's ports a number of its own.".formatted(port));
        }
    }

    private static void checkInteriorOnly(
            Findings findings, String path, @Nullable Integer port, @Nullable String mode) {
        if (port != null && mode != null && !mode.equals("interior")) {
            findings.add(path, "Only an interior router has this port: leave it out, or use routerMode interior.");
        }
    }

    private static void checkUpstream(
            Findings findings, @Nullable String agent, @Nullable String mode, List<String> routers) {
        if ("none".equals(mode) && !routers.isEmpty()) {
            findings.add("upstreamRouters", "An agent without a router has no upstream: use networkRouter instead.");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < routers.size(); i++) {
            String path = "upstreamRouters[" + i + "]";
            checkReference(findings, path, agent, routers.get(i));
            if (!seen.add(String.valueOf(routers.get(i)))) {
                findings.add(path, "\"%s\" is listed twice: keep one.".formatted(routers.get(i)));
            }
        }
    }

    private static void checkNetworkRouter(
            Findings findings, @Nullable String agent, @Nullable String mode, @Nullable String router) {
        if (router == null) {
            return;
        }
        if (mode != null && !mode.equals("none")) {
            findings.add("networkRouter", "The agent runs a router itself: leave it out, or use routerMode none.");
        }
        checkReference(findings, "networkRouter", agent, router);
    }

    private static void checkReference(Findings findings, String path, @Nullable String agent, String router) {
        NameRules.checkRouter(findings, path, router);
        if (router != null && router.equals(agent)) {
            findings.add(path, "An agent's router cannot depend on itself: name another agent.");
        }
    }
}
