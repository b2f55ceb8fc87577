package org.iofog.router.domain.plan;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.iofog.contract.mesh.MeshAgent;
import org.iofog.contract.mesh.RouterEngine;
import org.iofog.contract.mesh.RouterMode;
import org.iofog.contract.mesh.TlsFiles;
import org.iofog.router.domain.model.Listener;
import org.iofog.router.domain.model.Placeholder;
import org.iofog.router.domain.model.TlsProfile;
import org.jspecify.annotations.Nullable;

/** A router of an agent and its place in the mesh. */
record Node(MeshAgent agent, RouterMode mode, RouterEngine engine, UpstreamChoice upstreams) {

    String id() {
        return agent.uuid();
    }

    /** Ids of all routers it connects to. */
    List<String> linked() {
        return upstreams.active() == null
                ? List.of()
                : Stream.concat(Stream.of(upstreams.active()), upstreams.spares().stream())
                        .toList();
    }

    @Nullable
    TlsProfile tls() {
        TlsFiles files = agent.tls();
        return files == null ? null : new TlsProfile("mesh", files.authority(), files.certificate(), files.key());
    }

    /** Artemis takes TLS or plain connections at one port, never both: who has no certificates comes where clients do. */
    @Nullable
    TlsProfile tlsOf(Listener.Role role) {
        return role == Listener.Role.NORMAL && engine == RouterEngine.ARTEMIS ? null : tls();
    }

    /** The listener of this router for one that connects to it. */
    Listener.Role listenerRoleFor(Node other) {
        boolean isClient = engine == RouterEngine.QPID && other.engine != RouterEngine.QPID;
        boolean isShutOut = engine == RouterEngine.ARTEMIS && tls() != null && other.tls() == null;
        if (isClient || isShutOut) {
            return Listener.Role.NORMAL;
        }
        return other.mode == RouterMode.EDGE ? Listener.Role.EDGE : Listener.Role.INTER_ROUTER;
    }

    /** Where others reach it; an interior router always has one. */
    String host() {
        return Objects.requireNonNull(agent.host(), "a router that others connect to has a host");
    }

    /** The port of a listener; only an edge router may leave its own to its agent. */
    String port(Listener.Role role) {
        Integer port = switch (role) {
            case NORMAL -> agent.router().messagingPort();
            case EDGE -> agent.router().edgeRouterPort();
            case INTER_ROUTER -> agent.router().interRouterPort();
        };
        return port == null ? Placeholder.MESSAGING_PORT : port.toString();
    }

    static RouterMode modeOf(MeshAgent agent) {
        return RouterMode.valueOf(
                Objects.requireNonNullElse(agent.router().routerMode(), "edge").toUpperCase(Locale.ROOT));
    }

    static RouterEngine engineOf(MeshAgent agent) {
        return RouterEngine.valueOf(
                Objects.requireNonNullElse(agent.router().engine(), "artemis").toUpperCase(Locale.ROOT));
    }
}
