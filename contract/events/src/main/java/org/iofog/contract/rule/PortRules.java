package org.iofog.contract.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.iofog.contract.spec.PortMapping;
import org.iofog.contract.spec.PortProtocol;

/** Ports a container may map. That no other microservice of the agent has them, only the controller knows. */
final class PortRules {

    /** The Local API of an agent, plain and with TLS. */
    private static final Set<Integer> RESERVED = Set.of(54_321, 54_322);

    private PortRules() {}

    static void check(Findings findings, List<PortMapping> ports) {
        Set<String> externals = new HashSet<>();
        Set<String> publics = new HashSet<>();
        for (int i = 0; i < ports.size(); i++) {
            Findings found = findings.within("ports", i);
            checkMapping(found, ports.get(i));
            checkUnique(found, ports.get(i), externals, publics);
        }
    }

    private static void checkMapping(Findings findings, PortMapping port) {
        Check.port(findings, "internal", port.internal());
        Check.port(findings, "external", port.external());
        Check.port(findings, "public", port.publicPort());
        if (RESERVED.contains(port.external())) {
            findings.add("external", "%d is reserved for the agent: use another port.".formatted(port.external()));
        }
        if (port.publicPort() == null) {
            checkPrivate(findings, port);
        } else {
            checkPublic(findings, port);
        }
    }

    private static void checkPrivate(Findings findings, PortMapping port) {
        if (port.host() != null) {
            findings.add("host", "host says where a public port opens: add public, or leave out host.");
        }
        if (port.access() != null) {
            findings.add("access", "access says who may use a public port: add public, or leave out access.");
        }
    }

    private static void checkPublic(Findings findings, PortMapping port) {
        if (port.protocol() == PortProtocol.UDP) {
            findings.add("protocol", "A public port cannot carry udp: use http or tcp, or leave out public.");
        }
        if (port.host() != null) {
            NameRules.checkRouter(findings, "host", port.host());
        }
        if (onAgent(port) && RESERVED.contains(port.publicPort())) {
            findings.add("public", "%d is reserved for the agent: use another port.".formatted(port.publicPort()));
        }
        if (port.access() != null) {
            AccessRules.check(findings.within("access"), port.access());
        }
    }

    private static boolean onAgent(PortMapping port) {
        return port.host() != null && !port.host().equals(NameRules.DEFAULT_ROUTER);
    }

    private static void checkUnique(Findings findings, PortMapping port, Set<String> externals, Set<String> publics) {
        if (!externals.add(port.external() + "/" + port.transport())) {
            findings.add(
                    "external",
                    "%d/%s is mapped twice: give each mapping an external port of its own."
                            .formatted(port.external(), port.transport()));
        }
        if (port.publicPort() != null && !publics.add(port.publicPort() + "@" + (onAgent(port) ? port.host() : ""))) {
            findings.add(
                    "public",
                    "%d is opened twice: give each mapping a public port of its own.".formatted(port.publicPort()));
        }
    }
}
