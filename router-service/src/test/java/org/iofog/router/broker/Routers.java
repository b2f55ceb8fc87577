package org.iofog.router.broker;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.iofog.router.domain.model.Router;
import org.iofog.testkit.TemporaryDirectory;
import org.iofog.testkit.mesh.Mesh;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The routers of one test; all end with it. */
public final class Routers implements AfterEachCallback {

    private final Vertx vertx = Vertx.vertx();
    private final TemporaryDirectory directory = TemporaryDirectory.create("routers");
    private final Map<String, RunningRouter> routers = new LinkedHashMap<>();

    /** A router that has a port and does not run yet. */
    public RunningRouter prepare(String id) {
        return routers.computeIfAbsent(
                id, name -> new RunningRouter(vertx, id, directory.resolve(name), Mesh.freePort()));
    }

    int port(String id) {
        return prepare(id).port();
    }

    RunningRouter start(Router wanted) {
        RunningRouter router = prepare(wanted.id());
        router.write(wanted);
        router.start();
        return router;
    }

    Path directory() {
        return directory.resolve(".");
    }

    Vertx vertx() {
        return vertx;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        routers.values().forEach(RunningRouter::close);
        vertx.close().toCompletionStage().toCompletableFuture().join();
        directory.delete();
    }
}
