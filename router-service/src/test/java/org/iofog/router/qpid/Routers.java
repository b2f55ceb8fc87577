package org.iofog.router.qpid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.iofog.router.domain.model.Remote;
import org.iofog.router.domain.model.Router;
import org.iofog.router.domain.model.TlsProfile;
import org.jspecify.annotations.Nullable;

/** A router as it should be, put together step by step. */
final class Routers {

    static final String HOST = "127.0.0.1";
    static final Secret PASSWORD = new Secret("of the link");

    private final String id;
    private final RouterMode mode;
    private final List<Listener> listeners = new ArrayList<>();
    private final List<Peer> peers = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<AddressGrant> grants = new ArrayList<>();

    private Routers(String id, RouterMode mode) {
        this.id = id;
        this.mode = mode;
    }

    static Routers interior(String id) {
        return new Routers(id, RouterMode.INTERIOR);
    }

    static Routers edge(String id) {
        return new Routers(id, RouterMode.EDGE);
    }

    Routers listening(Listener.Role role, int port) {
        return listening(role, port, null);
    }

    Routers listening(Listener.Role role, int port, @Nullable TlsProfile tls) {
        listeners.add(new Listener(role, HOST, String.valueOf(port), tls));
        return this;
    }

    Routers peer(String user) {
        peers.add(new Peer(user, PASSWORD));
        return this;
    }

    Routers linkedTo(String upstream, LinkRole role, int port) {
        return linkedTo(upstream, role, port, null);
    }

    Routers linkedTo(String upstream, LinkRole role, int port, @Nullable TlsProfile tls) {
        Remote remote = new Remote(HOST, String.valueOf(port), id, PASSWORD);
        links.add(new Link(upstream, role, RouterEngine.QPID, remote, 1, false, List.of(), tls));
        return this;
    }

    Routers linkedToBus(String upstream, LinkRoute... routes) {
        links.add(new Link(upstream, LinkRole.EDGE, RouterEngine.ARTEMIS, Remote.BUS, 1, false, List.of(routes), null));
        return this;
    }

    Routers passing(String address) {
        return passing(address, Set.of(id), Set.of(id));
    }

    Routers passing(String address, Set<String> senders, Set<String> receivers) {
        grants.add(new AddressGrant(address, new TreeSet<>(senders), new TreeSet<>(receivers)));
        return this;
    }

    Router router() {
        return new Router(id, RouterEngine.QPID, mode, listeners, peers, links, grants);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
