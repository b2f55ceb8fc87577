package org.iofog.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.iofog.contract.amqp.Incoming;
import org.iofog.contract.amqp.Subscriber;
import org.iofog.contract.amqp.Unreadable;

/** Keeps every message that arrives, and accepts it. */
public final class Collected implements Subscriber {

    private static final Duration TIME = Duration.ofSeconds(20);

    private final List<Incoming> messages = new CopyOnWriteArrayList<>();
    private final List<Unreadable> unreadable = new CopyOnWriteArrayList<>();

    @Override
    public Uni<Void> received(Incoming message) {
        messages.add(message);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> unreadable(Unreadable message) {
        unreadable.add(message);
        return Uni.createFrom().voidItem();
    }

    public List<Incoming> messages() {
        return messages;
    }

    public List<Unreadable> unreadable() {
        return unreadable;
    }

    /** The bodies of one type so far, in order. */
    public <T> List<T> of(Class<T> type) {
        return messages.stream()
                .map(message -> message.envelope().data())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The first body of one type, now or soon. */
    public <T> T first(Class<T> type) {
        Awaitility.await().atMost(TIME).untilAsserted(() -> assertThat(of(type)).isNotEmpty());
        return of(type).getFirst();
    }
}
