package org.iofog.tunnel.port;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetSocketAddress;
import java.util.List;
import org.iofog.contract.tunnel.PortAccess;
import org.iofog.tunnel.front.Refusal;
import org.jspecify.annotations.Nullable;

/** Decides who may use a public port, and how much of it. For one event loop. */
final class Admission {

    private static final long SECOND = 1_000_000_000L;

    private final PortAccess access;
    private final List<IpSubnetFilterRule> allowed;
    private long secondBegan;
    private int inThisSecond;

    Admission(PortAccess access) {
        this.access = access;
        this.allowed = access.allowedNetworks().stream().map(Admission::rule).toList();
    }

    /**
     * @param open connections there are already
     * @param now in nanoseconds, from any origin
     * @return why not, or null where the connection may come in
     */
    @Nullable
    Refusal refusal(InetSocketAddress client, int open, long now) {
        if (!allowed.isEmpty() && allowed.stream().noneMatch(rule -> rule.matches(client))) {
            return Refusal.NETWORK;
        }
        Integer most = access.maxConnections();
        if (most != null && open >= most) {
            return Refusal.CONNECTIONS;
        }
        return isTooFast(now) ? Refusal.RATE : null;
    }

    private boolean isTooFast(long now) {
        Integer most = access.connectionsPerSecond();
        if (most == null) {
            return false;
        }
        if (inThisSecond == 0 || now - secondBegan >= SECOND) {
            secondBegan = now;
            inThisSecond = 0;
        }
        return ++inThisSecond > most;
    }

    private static IpSubnetFilterRule rule(String network) {
        int slash = network.indexOf('/');
        String address = slash < 0 ? network : network.substring(0, slash);
        int whole = address.contains(":") ? 128 : 32;
        int bits = slash < 0 ? whole : Integer.parseInt(network.substring(slash + 1));
        return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
    }
}
