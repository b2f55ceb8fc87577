package org.iofog.contract.amqp;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.iofog.embedded.Credentials;
import org.iofog.embedded.EmbeddedBus;
import org.iofog.embedded.ServiceUsers;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The embedded broker for one test class; connections opened by a test end with it. */
public final class RunningBus implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final Vertx vertx = Vertx.vertx();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final EmbeddedBus bus = new EmbeddedBus(
            directory(),
            "127.0.0.1",
            0,
            new ServiceUsers(
                    new Credentials("controller", "c-secret"),
                    new Credentials("operator", "o-secret"),
                    new Credentials("router", "r-secret"),
                    new Credentials("tunnel", "t-secret")));

    @Override
    public void beforeAll(ExtensionContext context) {
        bus.start();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        for (AutoCloseable connection : opened) {
            connection.close();
        }
        opened.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        bus.stop();
    }

    public EmbeddedBus broker() {
        return bus;
    }

    public Vertx vertx() {
        return vertx;
    }

    public void restart() {
        bus.stop();
        bus.start();
    }

    public BusConnection controller() {
        return connected(bus.controller().user(), bus.controller().password());
    }

    public BusConnection operator() {
        return connected(bus.operator().user(), bus.operator().password());
    }

    public BusConnection connected(String user, String password) {
        BusConnection connection = connecting(user, password);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(connection::isConnected);
        return connection;
    }

    public BusConnection connecting(String user, String password) {
        BusConnection connection = BusConnection.open(vertx, BusAccess.of(bus.url(), user, password));
        opened.add(connection);
        return connection;
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("bus");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
