package org.iofog.controller.application.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private final List<List<String>> begun = new ArrayList<>();
    private final List<UniEmitter<? super List<String>>> underWay = new ArrayList<>();
    private final Together<String, String> together = new Together<>(
            (one, other) -> one.charAt(0) == other.charAt(0) && one.charAt(0) != 'x',
            this::begin,
            piece -> begin(List.of(piece)).map(List::getFirst));

    @Test
    void beginsAtOnce() {
        UniAssertSubscriber<String> answer = ask("a1");

        assertThat(begun).containsExactly(List.of("a1"));
        end(0);
        assertThat(answer.awaitItem().getItem()).isEqualTo("done a1");
    }

    @Test
    void whatComesMeanwhileGathers() {
        ask("a1");
        ask("a2");
        UniAssertSubscriber<String> third = ask("a3");
        UniAssertSubscriber<String> fourth = ask("a4");
        assertThat(begun).hasSize(2);

        end(0);

        assertThat(begun).endsWith(List.of("a3", "a4"));
        end(2);
        assertThat(third.awaitItem().getItem()).isEqualTo("done a3");
        assertThat(fourth.awaitItem().getItem()).isEqualTo("done a4");
    }

    @Test
    void whatDoesNotFitWaitsForItsTurn() {
        List.of("a1", "a2", "a3", "b1", "a4").forEach(this::ask);

        end(0);
        end(1);

        assertThat(begun).containsExactly(List.of("a1"), List.of("a2"), List.of("a3", "a4"), List.of("b1"));
    }

    @Test
    void whatFailsTogetherIsDoneOneByOne() {
        ask("a1");
        ask("a2");
        UniAssertSubscriber<String> third = ask("a3");
        UniAssertSubscriber<String> fourth = ask("a4");
        end(0);

        underWay.get(2).fail(new IllegalStateException("one of them is bad"));

        assertThat(begun).endsWith(List.of("a3"), List.of("a4"));
        underWay.get(3).fail(new IllegalStateException("this one"));
        end(4);
        assertThat(third.awaitFailure().getFailure()).hasMessage("this one");
        assertThat(fourth.awaitItem().getItem()).isEqualTo("done a4");
    }

    @Test
    void whatIsTriedAloneHoldsUpNobody() {
        ask("a1");
        ask("a2");
        underWay.get(0).fail(new IllegalStateException("bad"));
        underWay.get(1).fail(new IllegalStateException("bad"));
        assertThat(begun).endsWith(List.of("a1"), List.of("a2"));

        ask("a3");

        assertThat(begun).endsWith(List.of("a3"));
    }

    @Test
    void whatFitsNothingDoesNotWait() {
        List.of("a1", "a2", "x1", "x2").forEach(this::ask);

        assertThat(begun).endsWith(List.of("x1"), List.of("x2"));
    }

    private UniAssertSubscriber<String> ask(String piece) {
        return together.done(piece).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private Uni<List<String>> begin(List<String> pieces) {
        return Uni.createFrom().emitter(emitter -> {
            begun.add(List.copyOf(pieces));
            underWay.add(emitter);
        });
    }

    private void end(int which) {
        underWay.get(which)
                .complete(begun.get(which).stream().map("done "::concat).toList());
    }
}
