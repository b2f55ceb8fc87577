package org.iofog.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.iofog.embedded.Credentials;
import org.iofog.embedded.EmbeddedBus;
import org.iofog.embedded.EmbeddedDatabase;
import org.iofog.testkit.router.Certificate;

/**
 * A bus and an empty database on free ports, for {@code @WithTestResource} or by hand. They take the place of the
 * servers a control plane is configured with.
 */
public final class ControlPlaneServers implements QuarkusTestResourceLifecycleManager, AutoCloseable {

    private final TemporaryDirectory data = TemporaryDirectory.create("servers");
    private final TemporaryBus temporary;
    private final EmbeddedBus bus;
    private final EmbeddedDatabase database =
            new EmbeddedDatabase(data.resolve("database"), 0, new Credentials("iofog", "database-secret"));

    public ControlPlaneServers() {
        this(new TemporaryBus());
    }

    /** A bus that speaks TLS. */
    public ControlPlaneServers(Certificate certificate) {
        this(new TemporaryBus(certificate));
    }

    private ControlPlaneServers(TemporaryBus temporary) {
        this.temporary = temporary;
        this.bus = temporary.broker();
    }

    /** Starts both and returns the configuration that leads a controller to them. */
    @Override
    public Map<String, String> start() {
        database.start();
        bus.start();
        return configuration();
    }

    @Override
    public void stop() {
        temporary.close();
        database.stop();
        data.delete();
    }

    @Override
    public void close() {
        stop();
    }

    /** For tests that restart it or connect to it. */
    public EmbeddedBus bus() {
        return bus;
    }

    /** For tests that restart it or connect to it. */
    public EmbeddedDatabase database() {
        return database;
    }

    /** As a controller reads it. */
    public Map<String, String> configuration() {
        return Map.of(
                "iofog.bus.url", bus.url(),
                "iofog.bus.user", bus.controller().user(),
                "iofog.bus.password", bus.controller().password(),
                "iofog.database.url", database.url(),
                "iofog.database.user", database.owner().user(),
                "iofog.database.password", database.owner().password());
    }
}
