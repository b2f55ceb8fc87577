package org.iofog.controller.application.query;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Answers a question again whenever something changed, until the answer satisfies or the time is up. */
final class LongPoll {

    /** Nobody is kept waiting longer, so that a broken connection is noticed. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private LongPoll() {}

    /**
     * @param changes subscribed to before the first question, so that no change is missed
     * @return the first answer that satisfies {@code enough}, or the last one when {@code wait} is over
     */
    static <T> Uni<T> until(Predicate<T> enough, Supplier<Uni<T>> question, Multi<String> changes, Duration wait) {
        if (!wait.isPositive()) {
            return question.get();
        }
        Duration bounded = wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
        return Multi.createBy()
                .merging()
                .streams(
                        changes.onOverflow().dropPreviousItems(),
                        Multi.createFrom().item(""))
                .onOverflow()
                .dropPreviousItems()
                .onItem()
                .transformToUniAndConcatenate(occasion -> question.get())
                .select()
                .where(enough)
                .select()
                .first()
                .toUni()
                .ifNoItem()
                .after(bounded)
                .recoverWithUni(question::get);
    }
}
