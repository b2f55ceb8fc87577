package org.iofog.contract.view;

import java.util.List;

/** The router mesh of a namespace: its routers, the default router first, their links and what passes them. */
public record TopologyView(
        String namespace, List<RouterView> routers, List<LinkView> links, List<AddressView> addresses) {

    public TopologyView {
        routers = List.copyOf(routers);
        links = List.copyOf(links);
        addresses = List.copyOf(addresses);
    }
}
