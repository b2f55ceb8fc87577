package org.iofog.contract.amqp.management;

import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets only so many things be under way at once; the others wait in order. Safe to use from any thread. */
final class Window {

    private final int size;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int underWay;

    Window(int size) {
        this.size = size;
    }

    /** @param work begins when there is room; its own time-out counts from then */
    <T> Uni<T> pass(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .emitter(emitter -> enter(() -> work.get()
                        .onTermination()
                        .invoke(this::leave)
                        .subscribe()
                        .with(emitter::complete, emitter::fail)));
    }

    private void enter(Runnable work) {
        if (isAdmitted(work)) {
            work.run();
        }
    }

    private synchronized boolean isAdmitted(Runnable work) {
        if (underWay == size) {
            waiting.add(work);
            return false;
        }
        underWay++;
        return true;
    }

    private void leave() {
        Runnable next = next();
        if (next != null) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable next = waiting.poll();
        if (next == null) {
            underWay--;
        }
        return next;
    }
}
