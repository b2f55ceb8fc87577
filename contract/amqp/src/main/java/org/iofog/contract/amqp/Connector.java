package org.iofog.contract.amqp;

import io.vertx.core.AsyncResult;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.proton.ProtonClient;
import io.vertx.proton.ProtonClientOptions;
import io.vertx.proton.ProtonConnection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Connects, and connects again for as long as it takes. Everything happens on one Vert.x context. */
final class Connector {

    /** A bus that is silent for longer is gone. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final ContextInternal context;
    private final BusAccess access;
    private final ProtonClient client;
    private final Consumer<ProtonConnection> up;
    private final Consumer<String> down;
    private final Reconnection reconnection;

    private @Nullable ProtonConnection current;
    private boolean closed;

    Connector(ContextInternal context, BusAccess access, Consumer<ProtonConnection> up, Consumer<String> down) {
        this.context = context;
        this.access = access;
        this.client = ProtonClient.create(context.owner());
        this.up = up;
        this.down = down;
        this.reconnection = new Reconnection(access);
    }

    void connect() {
        if (closed) {
            return;
        }
        client.connect(
                options(),
                access.host(),
                access.port(),
                access.user(),
                access.password().value(),
                this::connected);
    }

    void close() {
        closed = true;
        ProtonConnection open = current;
        current = null;
        if (open != null) {
            open.disconnectHandler(null);
            open.closeHandler(done -> open.disconnect());
            open.close();
        }
    }

    private ProtonClientOptions options() {
        ProtonClientOptions options = new ProtonClientOptions();
        options.setHeartbeat((int) HEARTBEAT.toMillis());
        options.addEnabledSaslMechanism("PLAIN");
        options.setConnectTimeout((int) CONNECT_TIMEOUT.toMillis());
        if (access.isTls()) {
            useTls(options);
        }
        return options;
    }

    private void useTls(ProtonClientOptions options) {
        options.setSsl(true);
        options.setHostnameVerificationAlgorithm("HTTPS");
        Path authority = access.authority();
        if (authority != null) {
            options.setTrustOptions(new PemTrustOptions().addCertPath(authority.toString()));
        }
    }

    private void connected(AsyncResult<ProtonConnection> result) {
        if (result.failed()) {
            lost(Problems.of(result, "it cannot be reached"));
            return;
        }
        GatheredWrites.toPort(context, access.port());
        ProtonConnection connection = result.result();
        connection.setContainer(access.user() + "-" + UUID.randomUUID());
        connection.setHostname(access.host());
        connection.disconnectHandler(gone -> disconnected(connection, "the connection broke"));
        connection.closeHandler(closing -> {
            disconnected(connection, Problems.of(closing, "the bus closed the connection"));
            connection.disconnect();
        });
        connection.openHandler(opening -> opened(connection, opening));
        connection.open();
    }

    private void opened(ProtonConnection connection, AsyncResult<ProtonConnection> opening) {
        if (opening.failed()) {
            connection.disconnect();
            return;
        }
        if (closed) {
            connection.close();
            return;
        }
        reconnection.connected();
        current = connection;
        up.accept(connection);
    }

    private void disconnected(ProtonConnection connection, String reason) {
        connection.disconnectHandler(null);
        connection.closeHandler(null);
        lost(reason);
    }

    private void lost(String reason) {
        current = null;
        if (closed) {
            return;
        }
        down.accept(reconnection.lost(reason));
        context.setTimer(reconnection.nextPause().toMillis(), elapsed -> connect());
    }
}
