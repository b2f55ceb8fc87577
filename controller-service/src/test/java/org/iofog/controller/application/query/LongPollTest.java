package org.iofog.controller.application.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LongPollTest {

    private final BroadcastProcessor<String> changes = BroadcastProcessor.create();
    private final AtomicInteger state = new AtomicInteger();
    private final AtomicInteger questions = new AtomicInteger();

    @Test
    void answersAtOnceWhenThereIsNothingToWaitFor() {
        state.set(1);

        assertThat(poll(Duration.ofMinutes(1)).await().atMost(Duration.ofSeconds(5)))
                .isEqualTo(1);
        assertThat(poll(Duration.ZERO).await().atMost(Duration.ofSeconds(5))).isEqualTo(1);
    }

    @Test
    void asksAgainWhenSomethingChanged() {
        UniAssertSubscriber<Integer> answer =
                poll(Duration.ofMinutes(1)).subscribe().withSubscriber(UniAssertSubscriber.create());
        answer.assertNotTerminated();

        state.set(1);
        changes.onNext("");

        assertThat(answer.awaitItem().getItem()).isEqualTo(1);
        assertThat(questions).hasValue(2);
    }

    @Test
    void givesTheLastAnswerWhenTheTimeIsUp() {
        assertThat(poll(Duration.ofMillis(50)).await().atMost(Duration.ofSeconds(5)))
                .isZero();
    }

    private Uni<Integer> poll(Duration wait) {
        return LongPoll.until(
                answer -> answer == 1,
                () -> Uni.createFrom().item(() -> {
                    questions.incrementAndGet();
                    return state.get();
                }),
                changes,
                wait);
    }
}
