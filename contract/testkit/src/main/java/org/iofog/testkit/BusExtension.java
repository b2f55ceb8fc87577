package org.iofog.testkit;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import org.iofog.embedded.EmbeddedBus;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A bus for the tests of one class; a static field with {@code @RegisterExtension}. What a test opened with it is closed
 * after the test.
 */
public final class BusExtension implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final Vertx vertx = Vertx.vertx();
    private final List<TestBus> opened = new ArrayList<>();
    private final TemporaryBus temporary = new TemporaryBus();
    private final EmbeddedBus bus = temporary.broker();

    @Override
    public void beforeAll(ExtensionContext context) {
        bus.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        opened.forEach(TestBus::close);
        opened.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        temporary.close();
    }

    public EmbeddedBus broker() {
        return bus;
    }

    public Vertx vertx() {
        return vertx;
    }

    /** The broker goes away and comes back at the same port with what it had. */
    public void restart() {
        bus.stop();
        bus.start();
    }

    public TestBus asController() {
        return as(bus.controller().user(), bus.controller().password());
    }

    public TestBus asOperator() {
        return as(bus.operator().user(), bus.operator().password());
    }

    public TestBus asRouterService() {
        return as(bus.router().user(), bus.router().password());
    }

    public TestBus as(String user, String password) {
        TestBus client = TestBus.connect(vertx, bus.url(), user, password);
        opened.add(client);
        return client;
    }
}
