package org.iofog.contract.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.spec.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AgentPresenceIT {

    private static final Duration TIME = Duration.ofSeconds(30);

    @RegisterExtension
    static final RunningBus BUS = new RunningBus();

    private final String agent = UUID.randomUUID().toString();
    private final Heard heard = new Heard();

    @Test
    void tellsWhenAnAgentComesAndGoes() {
        BusConnection controller = controllerWithAgent();
        watch(controller);
        await().atMost(TIME).untilAsserted(() -> assertThat(heard.words).containsExactly("present []"));

        BusConnection connection = listen();
        await().atMost(TIME).untilAsserted(() -> assertThat(heard.words).endsWith("came " + agent));

        connection.close();
        await().atMost(TIME).untilAsserted(() -> assertThat(heard.words).endsWith("went " + agent));
    }

    @Test
    void findsAgentsThatWereThereBefore() {
        BusConnection controller = controllerWithAgent();
        listen();

        watch(controller);

        await().atMost(TIME).untilAsserted(() -> assertThat(heard.words).contains("present [" + agent + "]"));
    }

    @Test
    void looksAgainAfterTheBrokerWasAway() {
        BusConnection controller = controllerWithAgent();
        watch(controller);
        listen();
        await().atMost(TIME).untilAsserted(() -> assertThat(heard.words).contains("came " + agent));
        heard.words.clear();

        BUS.restart();

        await().atMost(TIME)
                .untilAsserted(() -> assertThat(heard.words)
                        .anyMatch(word -> word.startsWith("present"))
                        .anyMatch(word -> word.contains(agent) && !word.startsWith("went")));
    }

    @Test
    void noticesAnAgentWhoseNetworkIsCut() throws Exception {
        BusConnection controller = controllerWithAgent();
        watch(controller);
        try (CutCable cable = new CutCable(BUS.broker().port())) {
            BusConnection connection =
                    BusConnection.open(BUS.vertx(), BusAccess.of("amqp://127.0.0.1:" + cable.port(), agent, "token"));
            connection.subscribe(Source.queue(Addresses.desired(agent)), new Received());
            await().atMost(TIME).untilAsserted(() -> assertThat(heard.words).endsWith("came " + agent));

            cable.cut();

            await().atMost(TIME).untilAsserted(() -> assertThat(heard.words).endsWith("went " + agent));
            connection.close();
        }
    }

    private BusConnection controllerWithAgent() {
        BusConnection controller = BUS.controller();
        new AgentAccess(new BrokerManagement(controller))
                .grant(agent, new Secret("token"))
                .await()
                .atMost(TIME);
        return controller;
    }

    private void watch(BusConnection controller) {
        new AgentPresence(controller, new BrokerManagement(controller), heard);
    }

    private BusConnection listen() {
        BusConnection connection = BUS.connected(agent, "token");
        Subscription desired = connection.subscribe(Source.queue(Addresses.desired(agent)), new Received());
        await().atMost(TIME).until(desired::isAttached);
        return connection;
    }

    private static final class Heard implements PresenceListener {

        private final List<String> words = new CopyOnWriteArrayList<>();

        @Override
        public void present(Set<String> agentUuids) {
            words.add("present " + agentUuids);
        }

        @Override
        public void changed(String agentUuid, boolean present) {
            words.add((present ? "came " : "went ") + agentUuid);
        }
    }
}
