package org.iofog.router.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.iofog.contract.mesh.LinkRole;
import org.iofog.contract.mesh.RouterEngine;
import org.iofog.contract.mesh.RouterMode;
import org.iofog.contract.spec.Secret;
import org.iofog.router.domain.model.AddressGrant;
import org.iofog.router.domain.model.Link;
import org.iofog.router.domain.model.LinkRoute;
import org.iofog.router.domain.model.Listener;
import org.iofog.router.domain.model.Peer;
import org.iofog.router.domain.model.Placeholder;
import org.iofog.router.domain.model.Remote;
import org.iofog.router.domain.model.Router;
import org.iofog.router.domain.model.TlsProfile;
import org.iofog.testkit.router.Certificate;
import org.jspecify.annotations.Nullable;

/** Writes down a router for a test. */
final class RouterModel {

    private final String id;
    private final List<Peer> peers = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final TreeMap<String, AddressGrant> grants = new TreeMap<>();
    private @Nullable TlsProfile tls;
    private int tlsPort;

    private RouterModel(String id) {
        this.id = id;
    }

    static RouterModel router(String id) {
        return new RouterModel(id);
    }

    /** The password by which a downstream router enters an upstream. */
    static Secret password(String downstream) {
        return new Secret("password of " + downstream);
    }

    RouterModel letsIn(String peer) {
        peers.add(new Peer(peer, password(peer)));
        return this;
    }

    RouterModel sends(String user, String address) {
        grant(address).senders().add(user);
        return this;
    }

    RouterModel receives(String user, String address) {
        grant(address).receivers().add(user);
        return this;
    }

    private AddressGrant grant(String address) {
        return grants.computeIfAbsent(address, name -> new AddressGrant(name, new TreeSet<>(), new TreeSet<>()));
    }

    RouterModel linksTo(String upstream, int port, LinkRoute... routes) {
        return linksTo(upstream, new Remote("127.0.0.1", String.valueOf(port), id, password(id)), routes);
    }

    RouterModel linksToBus(LinkRoute... routes) {
        return linksTo("default-router", Remote.BUS, routes);
    }

    private RouterModel linksTo(String upstream, Remote remote, LinkRoute... routes) {
        links.add(new Link(
                upstream, LinkRole.EDGE, RouterEngine.ARTEMIS, remote, 1, routes.length == 0, List.of(routes), tls));
        return this;
    }

    /** Of its listener and of the links that are added from now on. */
    RouterModel uses(Certificate own, Certificate trusted) {
        tls = new TlsProfile(
                "mesh",
                trusted.chain().toString(),
                own.chain().toString(),
                own.key().toString());
        return this;
    }

    static LinkRoute up(String address) {
        return new LinkRoute(address, LinkRoute.Direction.TO_UPSTREAM);
    }

    static LinkRoute down(String address) {
        return new LinkRoute(address, LinkRoute.Direction.FROM_UPSTREAM);
    }

    /** Its own agent comes in by the first one; routers by the second, where there is TLS. */
    private List<Listener> listeners() {
        Listener own = new Listener(Listener.Role.NORMAL, "127.0.0.1", Placeholder.MESSAGING_PORT, null);
        return tlsPort == 0
                ? List.of(own)
                : List.of(own, new Listener(Listener.Role.EDGE, "127.0.0.1", String.valueOf(tlsPort), tls));
    }

    RouterModel listensByTls(int port) {
        tlsPort = port;
        return this;
    }

    Router wanted() {
        return new Router(
                id, RouterEngine.ARTEMIS, RouterMode.INTERIOR, listeners(), peers, links, List.copyOf(grants.values()));
    }
}
