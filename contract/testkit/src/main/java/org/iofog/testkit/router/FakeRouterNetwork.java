package org.iofog.testkit.router;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * Routers that know each other by what they are configured to. Every trap is set unless it is switched off. All routers
 * run on one event loop; this class may be used from any other thread.
 */
public final class FakeRouterNetwork implements RouterNetwork {

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final List<FakeRouter> routers = new ArrayList<>();
    private final Set<Trap> traps = EnumSet.allOf(Trap.class);
    private final Dialect dialect;

    public FakeRouterNetwork(Dialect dialect) {
        this.dialect = dialect;
    }

    public FakeRouterNetwork() {
        this(Dialect.QPID_DISPATCH);
    }

    public FakeRouterNetwork without(Trap... harmless) {
        traps.removeAll(Arrays.asList(harmless));
        return this;
    }

    @Override
    public FakeRouter start(RouterFile file) {
        FakeRouter router = new FakeRouter(this, file);
        call(() -> routers.add(router));
        router.restart();
        return router;
    }

    @Override
    public void close() {
        call(() -> {
            routers.forEach(FakeRouter::halt);
            return true;
        });
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    Vertx vertx() {
        return vertx;
    }

    Dialect dialect() {
        return dialect;
    }

    boolean has(Trap trap) {
        return traps.contains(trap);
    }

    List<FakeRouter> running() {
        return routers.stream().filter(FakeRouter::isRunning).toList();
    }

    /** The router that listens there, if it is one of these. */
    Optional<FakeRouter> listeningAt(int port) {
        return running().stream()
                .filter(router -> router.listener(port).isPresent())
                .findFirst();
    }

    /** The router a management address leads to from another one. */
    Optional<FakeRouter> routerAt(String address, FakeRouter from) {
        if (address.equals("$management")) {
            return Optional.of(from);
        }
        return running().stream()
                .filter(router -> address.equals(router.managementAddress()))
                .findFirst();
    }

    <T> T call(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        context.runOnContext(now -> {
            try {
                result.complete(work.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return result.join();
    }
}
