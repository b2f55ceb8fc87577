package org.iofog.router.domain.model;

import java.util.List;
import org.iofog.contract.mesh.RouterEngine;
import org.iofog.contract.mesh.RouterMode;

/**
 * A router as it should be, in terms all engines share.
 *
 * @param id uuid of its agent, or the default router's name; unique in the mesh
 * @param listeners where it takes connections
 * @param peers who may connect besides the router's own agent
 * @param links the connections it opens, all towards its upstreams
 * @param grants the addresses whose messages pass, and who may use each; nobody else may
 */
public record Router(
        String id,
        RouterEngine engine,
        RouterMode mode,
        List<Listener> listeners,
        List<Peer> peers,
        List<Link> links,
        List<AddressGrant> grants) {

    public Router {
        listeners = List.copyOf(listeners);
        peers = List.copyOf(peers);
        links = List.copyOf(links);
        grants = List.copyOf(grants);
    }

    /** Whose messages pass. Each is of one receiver, who gets each message once; engines that can store messages store them. */
    public List<String> addresses() {
        return grants.stream().map(AddressGrant::address).toList();
    }
}
