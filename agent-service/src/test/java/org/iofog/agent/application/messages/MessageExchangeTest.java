package org.iofog.agent.application.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.iofog.agent.application.Subscription;
import org.iofog.agent.application.messages.DirectTransport.Sent;
import org.iofog.agent.application.messages.MessageTransport.Arrival;
import org.iofog.agent.archive.FileMessageArchive;
import org.iofog.agent.domain.message.ArchiveLimits;
import org.iofog.agent.domain.message.TimeFrame;
import org.iofog.contract.agent.MessageFigures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageExchangeTest {

    private static final ArchiveLimits PLENTY = new ArchiveLimits(1 << 30, Duration.ofDays(1));

    @TempDir
    Path folder;

    private final DirectTransport transport = new DirectTransport();
    private MessageExchange exchange;

    @BeforeEach
    void open() {
        exchange = new MessageExchange(
                new FileMessageArchive(folder, () -> PLENTY, Clock.systemUTC()), transport, Clock.systemUTC());
        exchange.follow(Exchanged.state(Exchanged.microservice("sensor", "filter"), Exchanged.microservice("filter")));
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void deliversInOrder() {
        publish(0, 100);

        awaitArrived(100);
        assertThat(arrivedNumbers()).isEqualTo(numbers(0, 100));
        assertThat(transport.arrived()).noneMatch(Sent::mayBeRepeated);
        await().untilAsserted(() -> assertThat(exchange.status().delivered()).isEqualTo(100));
        assertThat(exchange.status().waiting()).isZero();
    }

    @Test
    void tellsOfEachMicroserviceWhatBecameOfItsMessages() {
        publish(0, 3);
        awaitArrived(3);
        await().untilAsserted(
                        () -> assertThat(exchange.figures("sensor")).isEqualTo(new MessageFigures(3, 3, 0, 0, 0)));
        transport.cut();
        publish(3, 5);
        var unused = exchange.inbox("filter").listen(Arrival::taken);

        await().untilAsserted(
                        () -> assertThat(exchange.figures("sensor")).isEqualTo(new MessageFigures(5, 3, 2, 0, 0)));
        assertThat(exchange.figures("filter")).isEqualTo(new MessageFigures(0, 0, 0, 0, 3));
        assertThat(exchange.figures("other")).isEqualTo(new MessageFigures(0, 0, 0, 0, 0));
    }

    @Test
    void deliversWhatWasPublishedWhileTheMeshWasCut() {
        publish(0, 5);
        awaitArrived(5);
        transport.cut();
        publish(5, 50);
        transport.mend();

        awaitArrived(50);
        assertThat(arrivedNumbers()).isEqualTo(numbers(0, 50));
    }

    @Test
    void marksWhatMayHaveArrivedBefore() {
        transport.loseAnswers();
        publish(0, 1);
        await().until(() -> transport.arrived().size() > 1);
        transport.mend();

        await().untilAsserted(() -> assertThat(exchange.status().waiting()).isZero());
        assertThat(transport.arrived().getFirst().mayBeRepeated()).isFalse();
        assertThat(transport.arrived().stream().skip(1)).allMatch(Sent::mayBeRepeated);
    }

    @Test
    void goesOnAfterARestart() {
        transport.cut();
        publish(0, 10);
        close();
        transport.mend();
        open();

        awaitArrived(10);
        assertThat(arrivedNumbers()).isEqualTo(numbers(0, 10));
    }

    @Test
    void deliversWhatAPublisherLeftBehindWhenItMovedAway() {
        transport.cut();
        publish(0, 10);
        exchange.follow(Exchanged.state());
        transport.mend();

        awaitArrived(10);
    }

    @Test
    void givesUpAMessageThatIsNeverTaken() {
        transport.refuse(1);
        publish(0, 3);

        await().untilAsserted(() -> assertThat(exchange.status().refused()).isEqualTo(1));
        awaitArrived(2);
        assertThat(arrivedNumbers()).containsExactly(0, 2);
    }

    @Test
    void handsOutOnlyOnceWhatArrivesAgainAfterItWasTaken() {
        publish(0, 1);
        awaitArrived(1);
        Inbox inbox = exchange.inbox("filter");
        List<Arrival> first = inbox.poll();
        first.forEach(Arrival::taken);
        Sent sent = transport.arrived().getFirst();
        var marked = transport.outlet("filter").send(true, sent.encoded());
        var unmarked = transport.outlet("filter").send(false, sent.encoded());

        assertThat(first).hasSize(1);
        assertThat(inbox.poll()).isEmpty();
        assertThat(exchange.status().repeated()).isEqualTo(2);
        assertThat(exchange.status().received()).isEqualTo(1);
    }

    @Test
    void handsOutOnlyOnceWhatArrivesAgainBeforeItWasTaken() {
        publish(0, 1);
        awaitArrived(1);
        Inbox inbox = exchange.inbox("filter");
        List<Arrival> first = inbox.poll();
        Sent sent = transport.arrived().getFirst();
        var unused = transport.outlet("filter").send(false, sent.encoded());

        assertThat(inbox.poll()).isEmpty();
        first.forEach(Arrival::taken);
        assertThat(inbox.poll()).isEmpty();
        assertThat(exchange.status().received()).isEqualTo(1);
    }

    @Test
    void keepsWhatAListenerDidNotTakeForTheNextOne() {
        publish(0, 3);
        awaitArrived(3);
        List<Arrival> first = new ArrayList<>();
        Subscription listening = exchange.inbox("filter").listen(first::add);
        first.getFirst().taken();
        listening.close();

        List<Arrival> second = new ArrayList<>();
        exchange.inbox("filter").listen(second::add);

        assertThat(second.stream().map(arrival -> Exchanged.number(arrival.encoded())))
                .containsExactly(1, 2);
    }

    @Test
    void tellsWhoAskedInVainWhenSomethingIsHere() {
        Inbox inbox = exchange.inbox("filter");
        inbox.poll();
        AtomicInteger told = new AtomicInteger();
        AtomicInteger toldInVain = new AtomicInteger();
        inbox.onNextArrival(told::incrementAndGet);
        inbox.onNextArrival(toldInVain::incrementAndGet).close();

        publish(0, 1);

        await().untilAsserted(() -> assertThat(told).hasValue(1));
        assertThat(toldInVain).hasValue(0);
        assertThat(inbox.poll()).hasSize(1);
    }

    @Test
    void findsWhatWasPublishedForTheOneWhoAsks() {
        publish(0, 3);
        TimeFrame always = new TimeFrame(0, Long.MAX_VALUE);

        assertThat(exchange.query("filter", List.of(), always).messages()).hasSize(3);
        assertThat(exchange.query("filter", List.of("other"), always).messages())
                .isEmpty();
        assertThat(exchange.query("sensor", List.of("sensor"), always).messages())
                .isEmpty();
    }

    private void publish(int from, int to) {
        numbers(from, to).stream()
                .map(number -> exchange.publish("sensor", Exchanged.message(number)))
                .toList()
                .forEach(publication -> publication.toCompletableFuture().join());
    }

    private void awaitArrived(int count) {
        await().untilAsserted(() -> assertThat(transport.arrived()).hasSizeGreaterThanOrEqualTo(count));
    }

    private List<Integer> arrivedNumbers() {
        return transport.arrived().stream()
                .map(sent -> Exchanged.number(sent.encoded()))
                .toList();
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }
}
