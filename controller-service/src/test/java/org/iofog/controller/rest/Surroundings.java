package org.iofog.controller.rest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.embedded.EmbeddedBus;
import org.iofog.embedded.EmbeddedDatabase;
import org.iofog.testkit.ControlPlaneServers;

/** The bus and the database of the packaged controller, and the test's own ways to them. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    private static final Path PASSWORD_FILE =
            Path.of("src/test/resources/first-user-password").toAbsolutePath();

    private final ControlPlaneServers servers = new ControlPlaneServers();
    private final Vertx vertx = Vertx.vertx();

    @Override
    public Map<String, String> start() {
        Map<String, String> configuration = new HashMap<>(servers.start());
        configuration.put("iofog.user.email", Api.EMAIL);
        configuration.put("iofog.user.password-file", PASSWORD_FILE.toString());
        return configuration;
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        servers.stop();
    }

    @Override
    public void inject(TestInjector tests) {
        tests.injectIntoFields(this, new TestInjector.MatchesType(Surroundings.class));
    }

    Vertx vertx() {
        return vertx;
    }

    EmbeddedBus bus() {
        return servers.bus();
    }

    EmbeddedDatabase database() {
        return servers.database();
    }

    String busUrl() {
        return servers.bus().url();
    }

    BusConnection openBus() {
        String user = servers.bus().controller().user();
        return BusConnection.open(
                vertx, BusAccess.of(busUrl(), user, servers.bus().controller().password()));
    }

    Pool openDatabase() {
        PgConnectOptions options = PgConnectOptions.fromUri(servers.database().url())
                .setUser(servers.database().owner().user())
                .setPassword(servers.database().owner().password());
        return Pool.newInstance(
                PgBuilder.pool().connectingTo(options).using(vertx).build());
    }
}
