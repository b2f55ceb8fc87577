package org.iofog.contract.rule;

import java.util.List;
import org.iofog.contract.tunnel.PortAccess;

/** Who may use a public port. */
final class AccessRules {

    private static final int V4_BITS = 32;
    private static final int V6_BITS = 128;

    private AccessRules() {}

    static void check(Findings findings, PortAccess access) {
        List<String> networks = access.allowedNetworks();
        for (int i = 0; i < networks.size(); i++) {
            if (!isNetwork(networks.get(i))) {
                findings.add(
                        "allowedNetworks[" + i + "]",
                        "\"%s\" is not a network: use one such as 192.0.2.0/24 or 2001:db8::/32, or an address."
                                .formatted(networks.get(i)));
            }
        }
        Check.atLeast(findings, "maxConnections", access.maxConnections(), 1);
        Check.atLeast(findings, "connectionsPerSecond", access.connectionsPerSecond(), 1);
    }

    private static boolean isNetwork(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return IpLiteral.isValid(text);
        }
        String address = text.substring(0, slash);
        return IpLiteral.isValid(address)
                && isPrefix(text.substring(slash + 1), address.contains(":") ? V6_BITS : V4_BITS);
    }

    private static boolean isPrefix(String text, int bits) {
        return text.matches("[0-9]{1,3}") && Integer.parseInt(text) <= bits;
    }
}
