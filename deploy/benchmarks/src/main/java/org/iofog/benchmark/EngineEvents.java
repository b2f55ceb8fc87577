package org.iofog.benchmark;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Event;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** When the engine says that a container runs: the same end mark for every variant. */
final class EngineEvents implements Closeable {

    private final Map<String, CompletableFuture<Long>> started = new ConcurrentHashMap<>();
    private final String label;
    private final ResultCallback.Adapter<Event> subscription;

    /** @param label the label by whose value containers are told apart */
    EngineEvents(DockerClient engine, String label) {
        this.label = label;
        this.subscription = engine.eventsCmd().withEventFilter("start").exec(new ResultCallback.Adapter<>() {
            @Override
            public void onNext(Event event) {
                note(event);
            }
        });
    }

    /** The nano time at which the container with this value of the label started. */
    long awaitStart(String value) throws InterruptedException, ExecutionException, TimeoutException {
        return started.computeIfAbsent(value, ignored -> new CompletableFuture<>())
                .get(Duration.ofSeconds(60).toMillis(), TimeUnit.MILLISECONDS);
    }

    private void note(Event event) {
        long now = System.nanoTime();
        String value = event.getActor() == null || event.getActor().getAttributes() == null
                ? null
                : event.getActor().getAttributes().get(label);
        if (value != null) {
            started.computeIfAbsent(value, ignored -> new CompletableFuture<>()).complete(now);
        }
    }

    @Override
    public void close() throws IOException {
        subscription.close();
    }
}
