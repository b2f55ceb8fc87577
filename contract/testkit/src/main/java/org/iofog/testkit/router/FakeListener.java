package org.iofog.testkit.router;

import io.vertx.proton.ProtonConnection;
import io.vertx.proton.ProtonServer;
import io.vertx.proton.ProtonServerOptions;
import java.io.IOException;
import java.util.function.Consumer;
import org.iofog.testkit.mesh.CuttableLink;
import org.jspecify.annotations.Nullable;

/**
 * The socket of a listener. Where its port is busy there is none. Its port is in front of an AMQP server that would close
 * its connections with its socket.
 */
final class FakeListener {

    private static final int MILLIS = 1000;
    private static final int LATE_MILLIS = 100;

    private final FakeRouter router;
    private final FakeEntity listener;
    private @Nullable CuttableLink port;
    private boolean closed;

    FakeListener(FakeRouter router, FakeEntity listener) {
        this.router = router;
        this.listener = listener;
    }

    boolean isOpen() {
        return port != null;
    }

    /** @param opened told whether the port could be had */
    void open(Consumer<Boolean> opened) {
        if (router.has(Trap.LISTENER_OPENS_LATE)) {
            router.network().vertx().setTimer(LATE_MILLIS, elapsed -> openNow(opened));
        } else {
            openNow(opened);
        }
    }

    private void openNow(Consumer<Boolean> opened) {
        if (closed) {
            return;
        }
        boolean authenticates = Boolean.TRUE.equals(listener.attributes().get("authenticatePeer"));
        ProtonServer.create(router.network().vertx(), options())
                .saslAuthenticatorFactory(() -> new FakeSasl(authenticates ? router.users() : null))
                .connectHandler(this::accept)
                .listen(0, "127.0.0.1", listening -> {
                    port = link(listening.result().actualPort());
                    opened.accept(isOpen());
                });
    }

    void close() {
        closed = true;
        if (port != null) {
            port.refuse();
            port = null;
        }
    }

    private @Nullable CuttableLink link(int serverPort) {
        try {
            return new CuttableLink(listener.port(), serverPort);
        } catch (IOException busy) {
            return null;
        }
    }

    private ProtonServerOptions options() {
        ProtonServerOptions options = new ProtonServerOptions();
        if (router.has(Trap.IDLE_TIMEOUT)) {
            int idle = Integer.parseInt(listener.text("idleTimeoutSeconds")) * MILLIS;
            options.setHeartbeat(Math.max(idle / 2, 1));
        }
        return options;
    }

    private void accept(ProtonConnection connection) {
        router.clients().add(new FakeClient(router, listener, connection));
    }
}
