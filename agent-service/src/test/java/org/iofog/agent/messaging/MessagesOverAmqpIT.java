package org.iofog.agent.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.iofog.agent.application.Subscription;
import org.iofog.agent.application.messages.Exchanged;
import org.iofog.agent.application.messages.MessageTransport.Arrival;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.management.BrokerManagement;
import org.iofog.contract.amqp.management.QueueDefinition;
import org.iofog.contract.mesh.MessagingEndpoint;
import org.iofog.contract.spec.Secret;
import org.iofog.testkit.BusExtension;
import org.iofog.testkit.mesh.CuttableLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two agents and a broker between them; every message is counted. */
class MessagesOverAmqpIT {

    @RegisterExtension
    static final BusExtension BROKER = new BusExtension();

    private final String sensor = UUID.randomUUID().toString();
    private final String filter = UUID.randomUUID().toString();

    @TempDir
    Path folder;

    private final List<AutoCloseable> opened = new ArrayList<>();

    @BeforeEach
    void createQueue() {
        createQueue(filter);
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable each : opened.reversed()) {
            each.close();
        }
    }

    @Test
    void everyMessageArrivesOnceAndInOrder() {
        MessagingAgent sender = agent("sender").routing(sensor, filter);
        MessagingAgent receiver = agent("receiver");
        Subscription listening = receiver.listen(filter);

        sender.publish(sensor, 0, 2_000);

        awaitTaken(receiver, 2_000);
        soon().untilAsserted(() -> assertThat(sender.status().waiting()).isZero());
        assertThat(receiver.status().repeated()).isZero();
        listening.close();
    }

    @Test
    void messagesWaitForAReceiverThatIsAbsent() {
        MessagingAgent sender = agent("sender").routing(sensor, filter);
        sender.publish(sensor, 0, 500);
        soon().untilAsserted(() -> assertThat(sender.status().waiting()).isZero());

        MessagingAgent receiver = agent("receiver");
        receiver.listen(filter);

        awaitTaken(receiver, 500);
    }

    @Test
    void messagesWaitForABrokerThatIsAbsent() {
        MessagingAgent sender = agent("sender").routing(sensor, filter);
        MessagingAgent receiver = agent("receiver");
        receiver.listen(filter);
        sender.publish(sensor, 0, 100);
        BROKER.broker().stop();
        sender.publish(sensor, 100, 300);
        BROKER.broker().start();
        sender.publish(sensor, 300, 500);

        awaitTaken(receiver, 500);
    }

    @Test
    void aFullQueueHoldsTheSenderBackAndNothingIsLost() {
        MessagingAgent sender = agent("sender").routing(sensor, filter);

        sender.publish(sensor, 0, 3_000, Exchanged::large);

        soon().during(Duration.ofSeconds(2)).untilAsserted(() -> {
            assertThat(sender.status().delivered()).isPositive();
            assertThat(sender.status().waiting()).isPositive();
        });
        MessagingAgent receiver = agent("receiver");
        receiver.listen(filter);
        awaitTaken(receiver, 3_000);
        soon().untilAsserted(() -> assertThat(sender.status().waiting()).isZero());
        assertThat(sender.status().dropped() + sender.status().refused()).isZero();
    }

    @Test
    void nothingIsLostWhenTheLinkBreaksAgainAndAgain() throws IOException {
        CuttableLink link = opened(new CuttableLink(port()));
        MessagingAgent sender = agent("sender", link.port()).routing(sensor, filter);
        MessagingAgent receiver = agent("receiver", link.port());
        receiver.listen(filter);

        for (int from = 0; from < 2_000; from += 200) {
            sender.publish(sensor, from, from + 200);
            link.cut();
            link.mend();
        }

        soon().untilAsserted(() -> assertThat(receiver.taken()).hasSizeGreaterThanOrEqualTo(2_000));
        assertThat(receiver.taken().stream().distinct()).containsExactlyElementsOf(numbers(2_000));
        assertThat(receiver.taken()).hasSizeLessThan(2_000 + 10 * 64);
    }

    @Test
    void aKilledAgentGoesOnWhereItWas() throws IOException {
        MessagingAgent killed = agent("killed").routing(sensor, filter);
        killed.publish(sensor, 0, 300);
        killed.use(new MessagingEndpoint("127.0.0.1", 1, "nobody", new Secret("none")));
        killed.publish(sensor, 300, 600);
        copy(folder.resolve("killed"), folder.resolve("again"));
        MessagingAgent again = agent("again").routing(sensor, filter);
        MessagingAgent receiver = agent("receiver");
        receiver.listen(filter);

        again.publish(sensor, 600, 700);

        soon().untilAsserted(() -> assertThat(receiver.taken()).contains(699));
        assertThat(receiver.taken().stream().distinct()).containsExactlyElementsOf(numbers(700));
    }

    @Test
    void whatAMicroserviceDidNotTakeWaitsForTheNextOne() {
        MessagingAgent sender = agent("sender").routing(sensor, filter);
        MessagingAgent broken = agent("broken");
        List<Arrival> seen = new CopyOnWriteArrayList<>();
        Subscription looking = broken.ignore(filter, seen);
        sender.publish(sensor, 0, 100);
        soon().untilAsserted(() -> assertThat(seen).hasSize(64));
        seen.getFirst().taken();
        looking.close();

        MessagingAgent receiver = agent("receiver");
        receiver.listen(filter);

        soon().untilAsserted(() -> assertThat(receiver.taken())
                .containsExactlyElementsOf(IntStream.range(1, 100).boxed().toList()));
    }

    @Test
    void messagesWaitForARouteThatIsOpenedLater() {
        String later = UUID.randomUUID().toString();
        MessagingAgent sender = agent("sender").routing(sensor, later);
        MessagingAgent receiver = agent("receiver");
        receiver.listen(later);
        sender.publish(sensor, 0, 100);

        createQueue(later);

        awaitTaken(receiver, 100);
    }

    private MessagingAgent agent(String name) {
        return agent(name, port());
    }

    private MessagingAgent agent(String name, int port) {
        return opened(new MessagingAgent(BROKER.vertx(), folder.resolve(name), endpoint(port)));
    }

    private <T extends AutoCloseable> T opened(T closeable) {
        opened.add(closeable);
        return closeable;
    }

    private static int port() {
        return URI.create(BROKER.broker().url()).getPort();
    }

    private static MessagingEndpoint endpoint(int port) {
        var controller = BROKER.broker().controller();
        return new MessagingEndpoint("127.0.0.1", port, controller.user(), new Secret(controller.password()));
    }

    private static void createQueue(String microservice) {
        try (BrokerManagement management =
                new BrokerManagement(BROKER.asController().connection())) {
            management
                    .createQueue(QueueDefinition.anycast(Addresses.messages(microservice)))
                    .await()
                    .atMost(Duration.ofSeconds(20));
        }
    }

    private static void awaitTaken(MessagingAgent receiver, int count) {
        soon().untilAsserted(() -> assertThat(receiver.taken()).containsExactlyElementsOf(numbers(count)));
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(40));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each)));
            }
        }
    }
}
