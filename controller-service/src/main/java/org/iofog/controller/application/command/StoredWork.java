package org.iofog.controller.application.command;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.iofog.controller.domain.model.Decision;
import org.iofog.controller.domain.model.PendingWork;

/** Tells the deadlines of what this copy has just committed, so that nobody in it has to look for them. */
@ApplicationScoped
public class StoredWork {

    private final List<Consumer<Instant>> deadlineListeners = new CopyOnWriteArrayList<>();

    /** {@code listener} is to return at once. */
    public void whenDeadlineIsSet(Consumer<Instant> listener) {
        deadlineListeners.add(listener);
    }

    void tell(Decision decision) {
        if (decision instanceof Decision.Accepted accepted) {
            accepted.pendingWork().stream()
                    .map(PendingWork::deadline)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(deadline -> deadlineListeners.forEach(listener -> listener.accept(deadline)));
        }
    }
}
