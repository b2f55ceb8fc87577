package org.iofog.agent.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Event;
import com.github.dockerjava.api.model.EventType;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.iofog.agent.application.EngineEvent;
import org.iofog.agent.application.EngineEvent.EngineConnected;
import org.iofog.agent.application.EngineEvent.EngineLost;
import org.iofog.agent.application.EngineFailure;
import org.iofog.agent.application.Subscription;
import org.iofog.agent.domain.container.ContainerLabels;
import org.jspecify.annotations.Nullable;

/** Listens to the engine's events for one agent, and connects again whenever the stream breaks. */
final class EventWatch implements Subscription {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration START = Duration.ofSeconds(5);

    private final EngineConnection connection;
    private final String agentUuid;
    private final Consumer<EngineEvent> listener;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable StreamCallback<Event> stream;
    private boolean lost;

    private EventWatch(EngineConnection connection, String agentUuid, Consumer<EngineEvent> listener) {
        this.connection = connection;
        this.agentUuid = agentUuid;
        this.listener = listener;
    }

    static EventWatch start(EngineConnection connection, String agentUuid, Consumer<EngineEvent> listener) {
        EventWatch watch = new EventWatch(connection, agentUuid, listener);
        Thread.ofVirtual().name("engine-events").start(watch::listenUntilClosed);
        return watch;
    }

    @Override
    public void close() {
        closed.countDown();
        StreamCallback<Event> open = stream;
        if (open != null) {
            open.close();
        }
    }

    private void listenUntilClosed() {
        while (!isClosed()) {
            try {
                connection.run(this::listen);
                tellLost("The container engine ended its events.");
            } catch (EngineFailure failure) {
                tellLost(String.valueOf(failure.getMessage()));
            }
            pause();
        }
    }

    private void listen(DockerClient engine) {
        try (StreamCallback<Event> events = new StreamCallback<>(this::tell)) {
            stream = events;
            if (isClosed()) {
                return;
            }
            engine.eventsCmd()
                    .withEventTypeFilter(EventType.CONTAINER)
                    .withLabelFilter(Map.of(ContainerLabels.AGENT, agentUuid))
                    .exec(events);
            events.awaitStart(START);
            engine.pingCmd().exec();
            lost = false;
            listener.accept(new EngineConnected());
            events.awaitEnd();
        }
    }

    private void tell(Event event) {
        EngineEvents.changeOf(event).ifPresent(listener);
    }

    /** Once for an outage, however many attempts it lasts. */
    private void tellLost(String reason) {
        if (!lost && !isClosed()) {
            lost = true;
            listener.accept(new EngineLost(reason));
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private void pause() {
        try {
            if (closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed.countDown();
        }
    }
}
