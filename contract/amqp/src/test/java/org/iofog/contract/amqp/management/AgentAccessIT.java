package org.iofog.contract.amqp.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.qpid.proton.message.Message;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.agent.AgentReport;
import org.iofog.contract.agent.AgentSettings;
import org.iofog.contract.agent.AgentTask;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.Incoming;
import org.iofog.contract.amqp.LinkListener;
import org.iofog.contract.amqp.Received;
import org.iofog.contract.amqp.RunningBus;
import org.iofog.contract.amqp.SenderStamp;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.amqp.Subscription;
import org.iofog.contract.amqp.TransientFailure;
import org.iofog.contract.amqp.codec.CloudEventCodec;
import org.iofog.contract.amqp.codec.MessageRefused;
import org.iofog.contract.message.Envelope;
import org.iofog.contract.spec.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentAccessIT {

    private static final Duration TIME = Duration.ofSeconds(20);

    @RegisterExtension
    static final RunningBus BUS = new RunningBus();

    private final String agent = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();

    private BusConnection controller;
    private AgentAccess access;

    @BeforeEach
    void grantBoth() {
        controller = BUS.controller();
        access = new AgentAccess(new BrokerManagement(controller));
        access.grant(agent, new Secret("token")).await().atMost(TIME);
        access.grant(other, new Secret("token")).await().atMost(TIME);
    }

    @Test
    void handsAReturningAgentOnlyTheNewestDesiredState() {
        for (int generation = 1; generation <= 3; generation++) {
            send(controller, Addresses.desired(agent), desired(agent, generation));
        }

        Received received = new Received();
        BUS.connected(agent, "token").subscribe(Source.queue(Addresses.desired(agent)), received);

        await().atMost(TIME).untilAsserted(() -> assertThat(received.bodies()).containsExactly(desired(agent, 3)));
    }

    @Test
    void givesNothingToASecondOneOfTheSameIdentityAsLongAsTheFirstIsThere() {
        BusConnection original = BUS.connected(agent, "token");
        Subscription first = original.subscribe(Source.queue(Addresses.desired(agent)), new Received());
        await().atMost(TIME).until(first::isAttached);
        AtomicReference<String> refused = new AtomicReference<>("");

        Subscription second = BUS.connected(agent, "token")
                .subscribe(Source.queue(Addresses.desired(agent)), new Received(), new LinkListener() {
                    @Override
                    public void up(String address) {}

                    @Override
                    public void refused(String reason) {
                        refused.set(reason);
                    }
                });

        await().atMost(TIME).untilAsserted(() -> assertThat(refused.get()).contains("Maximum Consumer Limit"));
        assertThat(second.isAttached()).isFalse();
        original.close();
        await().atMost(TIME).until(second::isAttached);
    }

    @Test
    void letsTheControllerDoWhatRouterAndTunnelServiceDo() {
        TunnelWay way = new TunnelWay(agent, AgentAccess.TUNNEL_SERVICE);
        String back = Addresses.tunnelOut(agent, way.opener(), "trunk");
        Received received = new Received();
        controller.subscribe(Source.topic(Addresses.routerAnswers(agent)), received);
        Subscription subscription = controller.subscribe(Source.topic(back), received);
        await().atMost(TIME).until(subscription::isAttached);

        send(controller, Addresses.routerRequests(agent), failed("request"));
        send(controller, way.in(), failed("in"));
        send(BUS.connected(agent, "token"), Addresses.routerAnswers(agent), failed("answer"));
        send(BUS.connected(agent, "token"), back, failed("out"));

        await().atMost(TIME)
                .untilAsserted(
                        () -> assertThat(received.bodies()).containsExactlyInAnyOrder(failed("answer"), failed("out")));
    }

    @Test
    void stampsReportsWithTheirSender() {
        Received received = new Received();
        controller.subscribe(Source.sharedQueue(Addresses.STATUS, Addresses.CONTROLLER_STATUS), received);

        send(BUS.connected(agent, "token"), Addresses.reports(agent), failed(other));

        await().atMost(TIME)
                .untilAsserted(() -> assertThat(received.messages())
                        .filteredOn(message -> message.envelope().data().equals(failed(other)))
                        .extracting(Incoming::stampedSender)
                        .containsExactly(agent));
    }

    @Test
    void overwritesAForgedStamp() {
        Received received = new Received();
        controller.subscribe(Source.sharedQueue(Addresses.STATUS, Addresses.CONTROLLER_STATUS), received);
        Message forged = new CloudEventCodec().encode(Addresses.reports(agent), envelope(failed("forged")));
        forged.getApplicationProperties().getValue().put(SenderStamp.PROPERTY, other);

        BUS.connected(agent, "token").send(() -> forged).await().atMost(TIME);

        await().atMost(TIME)
                .untilAsserted(() -> assertThat(received.messages())
                        .filteredOn(message -> message.envelope().data().equals(failed("forged")))
                        .extracting(Incoming::stampedSender)
                        .containsExactly(agent));
    }

    @ParameterizedTest
    @ValueSource(ints = {200_000, 1_000_000, 3_900_000})
    void stampsLargeReportsToo(int size) {
        Received received = new Received();
        controller.subscribe(Source.sharedQueue(Addresses.STATUS, Addresses.CONTROLLER_STATUS), received);
        AgentReport large = new AgentReport.TaskFailed(agent, "task", Instant.EPOCH, "x".repeat(size));

        send(BUS.connected(agent, "token"), Addresses.reports(agent), large);

        await().atMost(TIME)
                .untilAsserted(() -> assertThat(received.messages())
                        .filteredOn(message -> message.envelope().data().equals(large))
                        .extracting(Incoming::stampedSender)
                        .containsExactly(agent));
    }

    @Test
    void refusesAnAgentEveryAddressThatIsNotItsOwn() {
        BusConnection connection = BUS.connected(agent, "token");

        for (String address : List.of(
                Addresses.reports(other),
                Addresses.logs(other),
                Addresses.desired(other),
                Addresses.desired(agent),
                Addresses.STATUS,
                Addresses.COMMANDS + "agent.delete",
                Addresses.EVENTS + "agent.deleted")) {
            assertThatExceptionOfType(MessageRefused.class)
                    .as(address)
                    .isThrownBy(() -> send(connection, address, failed(agent)))
                    .withMessageContaining("The bus refused a message to " + address);
        }
    }

    @Test
    void refusesAnAgentTheManagementOfTheBroker() {
        BusConnection connection = BUS.connected(agent, "token");
        connection.dedicateLink("activemq.management");

        assertThatExceptionOfType(TransientFailure.class)
                .isThrownBy(() -> send(connection, "activemq.management", failed(agent)))
                .withMessageContaining("does not have permission='SEND'");
    }

    @Test
    void letsAnAgentReadOnlyItsOwnQueues() {
        send(controller, Addresses.desired(other), desired(other, 1));
        send(controller, Addresses.tasks(agent), new AgentTask.StopLogs("1"));
        BusConnection connection = BUS.connected(agent, "token");
        Received received = new Received();

        Subscription stolen = connection.subscribe(Source.queue(Addresses.desired(other)), received);
        Subscription events = connection.subscribe(Source.topic(Addresses.EVENTS + "#"), received);
        Subscription notifications = connection.subscribe(Source.topic("activemq.notifications"), received);
        connection.subscribe(Source.queue(Addresses.tasks(agent)), received);

        await().atMost(TIME)
                .untilAsserted(() -> assertThat(received.bodies()).containsExactly(new AgentTask.StopLogs("1")));
        assertThat(List.of(stolen, events, notifications)).noneMatch(Subscription::isAttached);
    }

    @Test
    void refusesAWrongToken() {
        BusConnection connection = BUS.connecting(agent, "guess");

        await().atMost(TIME)
                .untilAsserted(() -> assertThat(connection.problem()).contains("Failed to authenticate"));
    }

    @Test
    void keepsUsersAndPermissionsOverARestartOfTheBroker() {
        BUS.restart();

        send(BUS.connected(agent, "token"), Addresses.reports(agent), failed(agent));

        assertThatExceptionOfType(MessageRefused.class)
                .isThrownBy(() -> send(BUS.connected(agent, "token"), Addresses.reports(other), failed(other)));
    }

    @Test
    void canBeGrantedAgainWithAnotherToken() {
        access.grant(agent, new Secret("second")).await().atMost(TIME);

        send(BUS.connected(agent, "second"), Addresses.reports(agent), failed(agent));
        BusConnection former = BUS.connecting(agent, "token");
        await().atMost(TIME).untilAsserted(() -> assertThat(former.problem()).contains("Failed to authenticate"));
    }

    @Test
    void closesTheWaysToAndFromARevokedAgent() {
        // Given
        access.grant(new TunnelWay(agent, other)).await().atMost(TIME);
        access.grant(new TunnelWay(other, agent)).await().atMost(TIME);

        // When
        access.revoke(agent).await().atMost(TIME);

        // Then
        assertThat(access.tunnelWays(agent).await().atMost(TIME)).isEmpty();
        assertThat(access.tunnelWays(other).await().atMost(TIME))
                .containsExactly(new TunnelWay(other, AgentAccess.TUNNEL_SERVICE));
    }

    @Test
    void cutsARevokedAgentOffAtOnceAndForGood() {
        BusConnection connection = BUS.connected(agent, "token");

        access.revoke(agent).await().atMost(TIME);
        access.revoke(agent).await().atMost(TIME);

        await().atMost(TIME)
                .untilAsserted(() -> assertThat(connection.problem()).contains("Failed to authenticate"));
    }

    private static void send(BusConnection from, String address, Object body) {
        from.send(address, envelope(body)).await().atMost(TIME);
    }

    private static Envelope<Object> envelope(Object body) {
        String id = UUID.randomUUID().toString();
        return new Envelope<>(id, "/test", Instant.now(), id, null, null, null, body);
    }

    private static DesiredState desired(String uuid, int generation) {
        return new DesiredState(
                uuid, "edge", "default", generation, AgentSettings.DEFAULTS, List.of(), List.of(), List.of());
    }

    private static AgentReport failed(String uuid) {
        return new AgentReport.TaskFailed(uuid, "task", Instant.EPOCH, "no engine");
    }
}
