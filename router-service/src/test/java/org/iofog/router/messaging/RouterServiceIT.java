package org.iofog.router.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.iofog.contract.mesh.MeshSnapshot.DEFAULT_ROUTER;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.PayloadSender;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.amqp.Subscription;
import org.iofog.contract.amqp.codec.Payload;
import org.iofog.contract.event.RouteEvent.RouteCreated;
import org.iofog.contract.mesh.MeshAgent;
import org.iofog.contract.mesh.MeshMicroservice;
import org.iofog.contract.mesh.MeshRoute;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.contract.mesh.RouterConfiguration;
import org.iofog.contract.mesh.RouterMode;
import org.iofog.contract.mesh.RouterReport;
import org.iofog.contract.spec.RouterConfig;
import org.iofog.router.broker.MessageClient;
import org.iofog.router.broker.Routers;
import org.iofog.router.broker.RunningRouter;
import org.iofog.testkit.BusExtension;
import org.iofog.testkit.Collected;
import org.iofog.testkit.TestBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The service between a bus, a controller and agents; copies of it come and go. */
class RouterServiceIT {

    private static final Duration TIME = Duration.ofSeconds(30);
    private static final Duration NEVER = Duration.ofHours(1);

    @RegisterExtension
    static final BusExtension BUS = new BusExtension();

    @RegisterExtension
    final Routers routers = new Routers();

    private final List<ServiceCopy> copies = new ArrayList<>();
    private final String sender = UUID.randomUUID().toString();
    private final String receiver = UUID.randomUUID().toString();
    private final String dashboard = UUID.randomUUID().toString();
    private final String namespace = "ns-" + dashboard;
    private TestBus bus;
    private FakeController controller;

    @BeforeEach
    void start() {
        bus = BUS.asController();
        controller = new FakeController(bus.connection());
        bus.grant(sender, "s");
        bus.grant(receiver, "r");
    }

    @AfterEach
    void stop() {
        copies.forEach(ServiceCopy::close);
    }

    @Test
    void givesEachAgentItsRouterAndPreparesTheBusWhenARouteAppears() {
        startCopy();
        controller.want(mesh(true));

        bus.send("iofog.events.route.created", routeCreated());

        RouterConfiguration configuration = configuration(sender, "s");
        assertThat(configuration.mode()).isEqualTo(RouterMode.EDGE);
        assertThat(configuration.file().value()).contains("bridgeToQueuePolicies", dashboard);
        Awaitility.await().atMost(TIME).untilAsserted(this::agentsUseTheBusAsGranted);
    }

    @Test
    void letsMessagesPassFromAnEdgeThroughTheBusToAnother() {
        controller.want(mesh(true));
        startCopy();
        RunningRouter from = router(sender, "s");
        RunningRouter to = router(receiver, "r");

        try (MessageClient sending = from.agent();
                MessageClient receiving = to.agent()) {
            List<String> received = receiving.receive(Addresses.messages(dashboard));
            sending.send(Addresses.messages(dashboard), "one", "two");

            Awaitility.await()
                    .atMost(TIME)
                    .untilAsserted(() -> assertThat(received).containsExactly("one", "two"));
        }
    }

    @Test
    void closesAnAddressThatNoRouteUsesAnyMore() {
        startCopy();
        controller.want(mesh(true));
        bus.send("iofog.events.route.created", routeCreated());
        Awaitility.await().atMost(TIME).untilAsserted(this::agentsUseTheBusAsGranted);

        controller.want(mesh(false));
        bus.send("iofog.events.route.created", routeCreated());

        Awaitility.await()
                .atMost(TIME)
                .untilAsserted(() -> assertThatThrownBy(
                                () -> client(sender, "s").send(Addresses.messages(dashboard), "too late"))
                        .isNotNull());
    }

    @Test
    void looksAtEveryNamespaceWhenItStarts() {
        controller.want(mesh(true));

        startCopy();

        assertThat(configuration(receiver, "r").file().value()).contains("bridgeFromQueuePolicies", dashboard);
    }

    @Test
    void saysNothingNewWhereNothingChanged() {
        startCopy();
        controller.want(mesh(true));
        Collected configurations = BUS.as(sender, "s").collect(Source.queue(Addresses.router(sender)));
        bus.send("iofog.events.route.created", routeCreated());
        Awaitility.await()
                .atMost(TIME)
                .until(() -> configurations.of(RouterConfiguration.class).size() == 1);

        int before = controller.asked().size();
        bus.send("iofog.events.route.created", routeCreated());
        Awaitility.await().atMost(TIME).until(() -> controller.asked().size() > before);

        Awaitility.await()
                .during(Duration.ofSeconds(1))
                .atMost(TIME)
                .untilAsserted(() ->
                        assertThat(configurations.of(RouterConfiguration.class)).hasSize(1));
    }

    @Test
    void reportsWhatPassesTheDefaultRouter() {
        Collected reports = bus.collect(Source.sharedQueue(Addresses.ROUTERS_STATUS, Addresses.CONTROLLER_ROUTERS));
        startCopy();
        controller.want(mesh(true));

        bus.send("iofog.events.route.created", routeCreated());
        Awaitility.await().atMost(TIME).untilAsserted(this::agentsUseTheBusAsGranted);
        bus.send("iofog.events.route.created", routeCreated());

        Awaitility.await()
                .atMost(TIME)
                .untilAsserted(() -> assertThat(reports.of(RouterReport.class)).anySatisfy(report -> {
                    assertThat(report.router()).isEqualTo(DEFAULT_ROUTER);
                    assertThat(report.status().addresses())
                            .singleElement()
                            .satisfies(
                                    address -> assertThat(address.address()).isEqualTo(Addresses.messages(dashboard)));
                }));
    }

    @Test
    void keepsTheOrderWhereAReceiverComesBackBeforeItsFormerConnectionIsGone() {
        startCopy();
        controller.want(mesh(true));
        bus.send("iofog.events.route.created", routeCreated());
        Awaitility.await().atMost(TIME).untilAsserted(this::agentsUseTheBusAsGranted);
        Source queue = Source.queue(Addresses.messages(dashboard));
        BusConnection former = BUS.as(receiver, "r").connection();
        List<String> inHand = new CopyOnWriteArrayList<>();
        former.receive(queue.withCredit(3), payload -> {
            inHand.add(payload.id());
            return Uni.createFrom().nothing();
        });
        Awaitility.await().atMost(TIME).until(former::isConnected);
        PayloadSender sending = BUS.as(sender, "s").connection().sender(Addresses.messages(dashboard));
        List<String> sent =
                Stream.iterate(0, i -> i + 1).limit(10).map(String::valueOf).toList();
        sent.forEach(
                id -> sending.send(new Payload(id, new byte[1], false)).await().atMost(TIME));
        Awaitility.await().atMost(TIME).until(() -> inHand.size() == 3);

        List<String> received = new CopyOnWriteArrayList<>();
        Subscription latter = BUS.as(receiver, "r").connection().receive(queue.withCredit(20), payload -> {
            received.add(payload.id());
            return Uni.createFrom().voidItem();
        });
        Awaitility.await().atMost(TIME).until(latter::isAttached);
        former.close();

        Awaitility.await().atMost(TIME).untilAsserted(() -> assertThat(received).isEqualTo(sent));
    }

    @Test
    void anotherCopyTakesOverWhenOneDies() {
        ServiceCopy first = startCopy();
        controller.want(mesh(false));
        bus.send("iofog.events.route.created", routeCreated());
        Awaitility.await().atMost(TIME).until(() -> controller.asked().contains(namespace));
        startCopy();

        first.die();
        controller.want(mesh(true));
        bus.send("iofog.events.route.created", routeCreated());

        Awaitility.await().atMost(TIME).untilAsserted(this::agentsUseTheBusAsGranted);
    }

    @Test
    void manyEventsOfANamespaceAreOneTaskOfOneCopy() {
        startCopy();
        startCopy();
        controller.want(mesh(true));
        bus.send("iofog.events.route.created", routeCreated());
        Awaitility.await().atMost(TIME).untilAsserted(this::agentsUseTheBusAsGranted);
        int before = controller.asked().size();

        Stream.generate(this::routeCreated).limit(200).forEach(event -> bus.send("iofog.events.route.created", event));

        Awaitility.await().atMost(TIME).until(() -> controller.asked().size() > before);
        Awaitility.await()
                .during(Duration.ofSeconds(1))
                .atMost(TIME)
                .untilAsserted(() -> assertThat(controller.asked()).hasSizeLessThan(before + 200));
    }

    private ServiceCopy startCopy() {
        ServiceCopy copy = ServiceCopy.start(BUS.vertx(), BUS.broker(), NEVER);
        copies.add(copy);
        return copy;
    }

    private RunningRouter router(String agent, String token) {
        RunningRouter router = routers.prepare(agent);
        router.write(configuration(agent, token).file().value(), BUS.broker(), token);
        router.start();
        return router;
    }

    private RouterConfiguration configuration(String agent, String token) {
        Collected configurations = BUS.as(agent, token).collect(Source.queue(Addresses.router(agent)));
        Awaitility.await()
                .atMost(TIME)
                .until(() -> !configurations.of(RouterConfiguration.class).isEmpty());
        return configurations.of(RouterConfiguration.class).getLast();
    }

    private void agentsUseTheBusAsGranted() {
        try (MessageClient from = client(sender, "s");
                MessageClient to = client(receiver, "r")) {
            List<String> received = to.receive(Addresses.messages(dashboard));
            from.send(Addresses.messages(dashboard), "hello");
            Awaitility.await().untilAsserted(() -> assertThat(received).contains("hello"));
        } catch (RuntimeException refused) {
            throw new AssertionError(refused);
        }
    }

    private MessageClient client(String agent, String token) {
        return MessageClient.connect(BUS.vertx(), BUS.broker().port(), agent, token);
    }

    private RouteCreated routeCreated() {
        return new RouteCreated(namespace, "readings", "app", "sensor", "dashboard");
    }

    private MeshSnapshot mesh(boolean hasRoute) {
        return new MeshSnapshot(
                namespace,
                List.of(agent(sender), agent(receiver)),
                List.of(
                        new MeshMicroservice("sensor", "sensor", "app", sender),
                        new MeshMicroservice(dashboard, "dashboard", "app", receiver)),
                hasRoute ? List.of(new MeshRoute("readings", "sensor", dashboard)) : List.of());
    }

    private static MeshAgent agent(String uuid) {
        RouterConfig router = new RouterConfig("edge", "artemis", null, null, null);
        return new MeshAgent(uuid, uuid, null, router, List.of(DEFAULT_ROUTER), null, true, null, null);
    }
}
