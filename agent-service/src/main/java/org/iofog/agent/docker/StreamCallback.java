package org.iofog.agent.docker;

import com.github.dockerjava.api.async.ResultCallback;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands on what the engine streams, and lets the caller wait for its start and end. */
final class StreamCallback<T> implements ResultCallback<T> {

    private final Consumer<T> items;
    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile @Nullable Closeable stream;

    StreamCallback(Consumer<T> items) {
        this.items = items;
    }

    @Override
    public void onStart(Closeable newStream) {
        stream = newStream;
        started.complete(null);
        if (ended.isDone()) {
            closeStream();
        }
    }

    @Override
    public void onNext(T item) {
        if (!ended.isDone()) {
            items.accept(item);
        }
    }

    @Override
    public void onError(Throwable failure) {
        started.completeExceptionally(failure);
        ended.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        started.complete(null);
        ended.complete(null);
    }

    /** Ends the stream as if the engine had. */
    @Override
    public void close() {
        ended.complete(null);
        closeStream();
    }

    /** Throws what kept the stream from starting. A slow start is not waited for longer than {@code longest}. */
    void awaitStart(Duration longest) {
        rethrow(started.copy().completeOnTimeout(null, longest.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Throws what ended the stream early. */
    void awaitEnd() {
        rethrow(ended);
    }

    /** Called once with what ended the stream early, or nothing. */
    void whenEnded(Consumer<@Nullable Throwable> end) {
        ended.whenComplete((nothing, failure) -> end.accept(failure)).exceptionally(failure -> null);
    }

    private void closeStream() {
        Closeable open = stream;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** An interrupted wait is given up. */
    private static void rethrow(CompletableFuture<Void> future) {
        try {
            future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
