package org.iofog.router.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iofog.router.broker.RouterModel.down;
import static org.iofog.router.broker.RouterModel.router;
import static org.iofog.router.broker.RouterModel.up;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.iofog.contract.address.Addresses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An edge sends, an edge receives, and what is between them only passes on: by rendered files, on real brokers. */
class ArtemisMessagePathIT {

    private static final String ADDRESS = Addresses.messages("dashboard");
    private static final Duration TIME = Duration.ofSeconds(20);

    @RegisterExtension
    final Routers routers = new Routers();

    private RunningRouter sender;
    private RunningRouter receiver;

    @BeforeEach
    void prepare() {
        sender = routers.prepare("sender");
        receiver = routers.prepare("receiver");
    }

    @Test
    void throughOneInteriorRouter() {
        routers.start(router("middle")
                .letsIn("sender")
                .letsIn("receiver")
                .sends("sender", ADDRESS)
                .receives("receiver", ADDRESS)
                .wanted());
        startSender("middle");
        startReceiver("middle");

        assertPassing("one", "two", "three");
    }

    @Test
    void throughTwoLevelsOfInteriorRouters() {
        routers.start(router("top")
                .letsIn("left")
                .letsIn("right")
                .sends("left", ADDRESS)
                .receives("right", ADDRESS)
                .wanted());
        routers.start(router("left")
                .letsIn("sender")
                .sends("sender", ADDRESS)
                .linksTo("top", routers.port("top"), up(ADDRESS))
                .wanted());
        routers.start(router("right")
                .letsIn("receiver")
                .receives("receiver", ADDRESS)
                .linksTo("top", routers.port("top"), down(ADDRESS))
                .wanted());
        startSender("left");
        startReceiver("right");

        assertPassing("a", "b");
    }

    @Test
    void betweenNeighboursWhileTheUplinkIsCut() {
        int nobody = routers.port("top");
        routers.start(router("middle")
                .letsIn("sender")
                .letsIn("receiver")
                .sends("sender", ADDRESS)
                .receives("receiver", ADDRESS)
                .linksTo("top", nobody, up(Addresses.messages("far away")))
                .wanted());
        startSender("middle");
        startReceiver("middle");

        assertPassing("still here");
    }

    @Test
    void waitsInTheSendersRouterUntilTheInteriorIsThere() {
        startSender("middle");
        try (MessageClient agent = sender.agent()) {
            agent.send(ADDRESS, "early");
        }
        startReceiver("middle");
        routers.start(router("middle")
                .letsIn("sender")
                .letsIn("receiver")
                .sends("sender", ADDRESS)
                .receives("receiver", ADDRESS)
                .wanted());

        assertPassing("late");
    }

    @Test
    void survivesARestartOfEveryRouterOnTheWay() {
        RunningRouter middle = routers.start(router("middle")
                .letsIn("sender")
                .letsIn("receiver")
                .sends("sender", ADDRESS)
                .receives("receiver", ADDRESS)
                .wanted());
        startSender("middle");
        try (MessageClient agent = sender.agent()) {
            agent.send(ADDRESS, "kept");
        }
        Awaitility.await().atMost(TIME).until(() -> waiting(middle) == 1);

        middle.stop();
        middle.start();
        startReceiver("middle");

        assertReceived("kept");
    }

    private void startSender(String upstream) {
        routers.start(router("sender")
                .sends("sender", ADDRESS)
                .linksTo(upstream, routers.port(upstream), up(ADDRESS))
                .wanted());
    }

    private void startReceiver(String upstream) {
        routers.start(router("receiver")
                .receives("receiver", ADDRESS)
                .linksTo(upstream, routers.port(upstream), down(ADDRESS))
                .wanted());
    }

    private void assertPassing(String... texts) {
        try (MessageClient agent = sender.agent()) {
            agent.send(ADDRESS, texts);
        }
        assertReceived(texts);
    }

    private void assertReceived(String... texts) {
        try (MessageClient agent = receiver.agent()) {
            List<String> received = agent.receive(ADDRESS);
            Awaitility.await()
                    .atMost(TIME)
                    .untilAsserted(() -> assertThat(received).endsWith(texts));
        }
    }

    private static int waiting(RunningRouter router) {
        return router.manage(
                        "listQueues",
                        "{\"field\":\"name\",\"operation\":\"EQUALS\",\"value\":\"" + ADDRESS + "\"}",
                        1,
                        10)
                .path("data")
                .path(0)
                .path("messageCount")
                .asInt();
    }
}
