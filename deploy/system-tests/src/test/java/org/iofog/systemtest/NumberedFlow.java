package org.iofog.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.iofog.testkit.mesh.Mesh;

/** Numbers on their way from one microservice to another. */
final class NumberedFlow implements AutoCloseable {

    /** What an agent has handed over and its microservice has not acknowledged. */
    private static final int MOST_UNACKNOWLEDGED = 64;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final NumberedReceiver receiver;
    private final NumberedSender sender;

    /** @param from, to their sockets at the Local API */
    NumberedFlow(URI from, URI to) {
        receiver = new NumberedReceiver(to, run);
        sender = new NumberedSender(from, run);
    }

    /** Waits until so many more have arrived. */
    void awaitMore(int count) {
        int target = receiver.numbers().size() + count;
        await().atMost(Mesh.SOON)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(receiver.numbers()).hasSizeGreaterThanOrEqualTo(target));
    }

    /** Waits until the agent of the sender has taken so many more. */
    void awaitTaken(int count) {
        int target = sender.confirmed() + count;
        await().atMost(Mesh.SOON)
                .untilAsserted(() -> assertThat(sender.confirmed()).isGreaterThanOrEqualTo(target));
    }

    int arrived() {
        return receiver.numbers().size();
    }

    /** Ends it: all that was sent has arrived, in order, and nothing a second time. */
    void expectAllOnce() {
        expectAll(0);
    }

    /** As {@link #expectAllOnce}, but what the receiver had not acknowledged when its agent went may come again. */
    void expectAllWithFewAgain() {
        expectAll(MOST_UNACKNOWLEDGED);
    }

    private void expectAll(int mostRepeated) {
        int sent = sender.finish();
        await().atMost(Mesh.SOON)
                .untilAsserted(() -> assertThat(receiver.numbers()).hasSize(sent));
        assertThat(firstOutOfPlace(receiver.numbers())).isEmpty();
        assertThat(receiver.messages()).isLessThanOrEqualTo(sent + sender.sentAgain());
        assertThat(receiver.repeated()).isLessThanOrEqualTo(mostRepeated);
    }

    private static Optional<String> firstOutOfPlace(List<Integer> numbers) {
        return IntStream.range(0, numbers.size())
                .filter(place -> numbers.get(place) != place)
                .mapToObj(place -> "%d came in place of %d, after %s"
                        .formatted(numbers.get(place), place, numbers.subList(Math.max(0, place - 3), place)))
                .findFirst();
    }

    @Override
    public void close() {
        sender.close();
        receiver.close();
    }
}
