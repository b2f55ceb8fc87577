package org.iofog.controller.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.iofog.controller.domain.Decision;
import org.iofog.controller.domain.PendingWork;

/** Tells what this copy has just committed, so that nobody in it has to look for it. */
@ApplicationScoped
public class StoredWork {

    private final List<Runnable> outboxListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Instant>> deadlineListeners = new CopyOnWriteArrayList<>();

    /** {@code listener} is to return at once. */
    public void whenOutboxGrows(Runnable listener) {
        outboxListeners.add(listener);
    }

    /** {@code listener} is to return at once. */
    public void whenDeadlineIsSet(Consumer<Instant> listener) {
        deadlineListeners.add(listener);
    }

    void tellOutbox() {
        outboxListeners.forEach(Runnable::run);
    }

    void tell(Decision decision) {
        tellOutbox();
        if (decision instanceof Decision.Accepted accepted) {
            accepted.pendingWork().stream()
                    .map(PendingWork::deadline)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(deadline -> deadlineListeners.forEach(listener -> listener.accept(deadline)));
        }
    }
}
