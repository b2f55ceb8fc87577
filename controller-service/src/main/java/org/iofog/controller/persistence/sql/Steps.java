package org.iofog.controller.persistence.sql;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/** Several pieces of work within one transaction. */
public final class Steps {

    private Steps() {}

    /** One after the other, as a session does one thing at a time. */
    public static <T> Uni<Void> each(List<T> items, Function<T, Uni<?>> step) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(item -> step.apply(item).replaceWithVoid())
                .onItem()
                .ignoreAsUni();
    }

    /**
     * Plain SQL in this order, sent at once: the connection carries the next statement while the one before is worked on,
     * and after one that fails the others do nothing.
     */
    public static Uni<Void> together(Uni<?>... statements) {
        return together(List.of(statements));
    }

    public static Uni<Void> together(List<? extends Uni<?>> statements) {
        List<Uni<Void>> sent =
                statements.stream().<Uni<Void>>map(Uni::replaceWithVoid).toList();
        return sent.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(sent).andFailFast().replaceWithVoid();
    }
}
