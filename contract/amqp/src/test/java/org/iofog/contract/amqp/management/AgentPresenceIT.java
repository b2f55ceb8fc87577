package org.iofog.contract.amqp.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ThrowingRunnable;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.CutCable;
import org.iofog.contract.amqp.Received;
import org.iofog.contract.amqp.RunningBus;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.amqp.Subscription;
import org.iofog.contract.spec.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AgentPresenceIT {

    @RegisterExtension
    static final RunningBus BUS = new RunningBus();

    private final String agent = UUID.randomUUID().toString();
    private final Heard heard = new Heard();

    @Test
    void tellsWhenAnAgentComesAndGoes() {
        BusConnection controller = controllerWithAgent();
        watch(controller);
        assertSoon(() -> assertThat(heard.looks).hasValue(1));

        BusConnection connection = listen();
        assertSoon(() -> assertThat(heard.present).containsExactly(agent));

        connection.close();
        assertSoon(() -> assertThat(heard.present).isEmpty());
    }

    @Test
    void findsAgentsThatWereThereBefore() {
        BusConnection controller = controllerWithAgent();
        listen();

        watch(controller);

        assertSoon(() -> assertThat(heard.present).containsExactly(agent));
    }

    @Test
    void looksAgainAfterTheBrokerWasAway() {
        BusConnection controller = controllerWithAgent();
        watch(controller);
        listen();
        assertSoon(() -> assertThat(heard.looks).hasValue(1));

        BUS.restart();

        assertSoon(() -> {
            assertThat(heard.looks).hasValue(2);
            assertThat(heard.present).containsExactly(agent);
        });
    }

    @Test
    void noticesAnAgentWhoseNetworkIsCut() throws Exception {
        BusConnection controller = controllerWithAgent();
        watch(controller);
        try (CutCable cable = new CutCable(BUS.broker().port());
                BusConnection connection = BusConnection.open(
                        BUS.vertx(), BusAccess.of("amqp://127.0.0.1:" + cable.port(), agent, "token"))) {
            connection.subscribe(Source.queue(Addresses.desired(agent)), new Received());
            assertSoon(() -> assertThat(heard.present).containsExactly(agent));

            cable.cut();

            assertSoon(() -> assertThat(heard.present).isEmpty());
        }
    }

    private static void assertSoon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }

    private BusConnection controllerWithAgent() {
        BusConnection controller = BUS.controller();
        new AgentAccess(new BrokerManagement(controller))
                .grant(agent, new Secret("token"))
                .await()
                .atMost(Duration.ofSeconds(20));
        return controller;
    }

    private void watch(BusConnection controller) {
        new AgentPresence(controller, new BrokerManagement(controller), heard);
    }

    private BusConnection listen() {
        BusConnection connection = BUS.connected(agent, "token");
        Subscription desired = connection.subscribe(Source.queue(Addresses.desired(agent)), new Received());
        assertSoon(() -> assertThat(desired.isAttached()).isTrue());
        return connection;
    }

    private static final class Heard implements PresenceListener {

        private final AtomicInteger looks = new AtomicInteger();
        private volatile Set<String> present = Set.of();

        @Override
        public void present(Set<String> agentUuids) {
            present = Set.copyOf(agentUuids);
            looks.incrementAndGet();
        }

        @Override
        public void changed(String agentUuid, boolean isPresent) {
            Set<String> changed = new HashSet<>(present);
            if (isPresent) {
                changed.add(agentUuid);
            } else {
                changed.remove(agentUuid);
            }
            present = Set.copyOf(changed);
        }
    }
}
