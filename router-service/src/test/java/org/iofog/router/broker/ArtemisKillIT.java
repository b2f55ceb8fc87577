package org.iofog.router.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iofog.router.broker.RouterModel.down;
import static org.iofog.router.broker.RouterModel.router;
import static org.iofog.router.broker.RouterModel.up;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.iofog.contract.address.Addresses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Routers as processes, killed while messages pass. What was accepted arrives; what arrives twice is little. */
class ArtemisKillIT {

    private static final String ADDRESS = Addresses.messages("dashboard");
    private static final Duration TIME = Duration.ofSeconds(60);
    private static final int MESSAGES = 600;
    private static final int CREDIT = 100;

    @RegisterExtension
    final Routers routers = new Routers();

    private RunningRouter sender;
    private RunningRouter middle;
    private RunningRouter receiver;

    @BeforeEach
    void start() {
        middle = routers.prepare("middle");
        middle.write(router("middle")
                .letsIn("sender")
                .letsIn("receiver")
                .sends("sender", ADDRESS)
                .receives("receiver", ADDRESS)
                .wanted());
        sender = routers.prepare("sender");
        sender.write(router("sender")
                .sends("sender", ADDRESS)
                .linksTo("middle", middle.port(), up(ADDRESS))
                .wanted());
        receiver = routers.prepare("receiver");
        receiver.write(router("receiver")
                .receives("receiver", ADDRESS)
                .linksTo("middle", middle.port(), down(ADDRESS))
                .wanted());
        List.of(sender, middle, receiver).forEach(RunningRouter::startProcess);
    }

    @Test
    void theInteriorRouterDiesWhileMessagesPass() {
        try (MessageClient to = sender.agent();
                MessageClient from = receiver.agent()) {
            List<String> received = from.receive(ADDRESS);
            to.send(ADDRESS, texts(0, MESSAGES / 3));

            middle.kill();
            to.send(ADDRESS, texts(MESSAGES / 3, 2 * MESSAGES / 3));
            middle.startProcess();
            to.send(ADDRESS, texts(2 * MESSAGES / 3, MESSAGES));

            assertArrived(received);
        }
    }

    @Test
    void theSendersRouterDiesWithMessagesInIt() {
        middle.kill();
        try (MessageClient to = sender.agent()) {
            to.send(ADDRESS, texts(0, MESSAGES));
        }

        sender.kill();
        sender.startProcess();
        middle.startProcess();

        try (MessageClient from = receiver.agent()) {
            assertArrived(from.receive(ADDRESS));
        }
    }

    private static void assertArrived(List<String> received) {
        Awaitility.await().atMost(TIME).untilAsserted(() -> assertThat(received).contains(texts(0, MESSAGES)));
        assertThat(received).hasSizeLessThanOrEqualTo(MESSAGES + 2 * CREDIT);
    }

    private static String[] texts(int from, int to) {
        return IntStream.range(from, to).mapToObj(String::valueOf).toArray(String[]::new);
    }
}
