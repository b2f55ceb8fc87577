package org.iofog.contract.amqp;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what arrives. */
public final class Received implements Subscriber {

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

    public List<Object> bodies() {
        return messages.stream()
                .<Object>map(message -> message.envelope().data())
                .toList();
    }
}
