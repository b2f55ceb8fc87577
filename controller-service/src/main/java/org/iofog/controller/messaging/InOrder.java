package org.iofog.controller.messaging;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Lets work of one key wait for the one before it, while work of other keys goes on. */
final class InOrder {

    private final Map<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

    /** Takes its place in the order when it is called, not when it is subscribed to; subscribe to it once. */
    <T> Uni<T> run(String key, Supplier<Uni<T>> work) {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        CompletableFuture<Void> before = last.put(key, ended);
        Uni<T> turn = before == null
                ? Uni.createFrom().deferred(work::get)
                : Uni.createFrom().completionStage(before).flatMap(free -> work.get());
        return turn.onTermination().invoke(() -> {
            last.remove(key, ended);
            ended.complete(null);
        });
    }
}
