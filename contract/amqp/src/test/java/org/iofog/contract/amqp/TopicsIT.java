package org.iofog.contract.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.iofog.contract.amqp.management.BrokerManagement;
import org.iofog.contract.event.NamespaceEvent.NamespaceCreated;
import org.iofog.contract.message.Envelope;
import org.iofog.contract.message.MessageTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TopicsIT {

    private static final Duration TIME = Duration.ofSeconds(20);
    private static final NamespaceCreated EVENT = new NamespaceCreated("garden");

    @RegisterExtension
    static final RunningBus BUS = new RunningBus();

    @Test
    void reachEverySubscriberByNameAndByWildcard() {
        BusConnection operator = BUS.operator();
        Received all = new Received();
        Received some = new Received();
        Subscription first = operator.subscribe(Source.topic("iofog.events.#"), all);
        Subscription second = operator.subscribe(Source.topic(MessageTypes.nameOf(EVENT)), some);
        await().atMost(TIME).until(() -> first.isAttached() && second.isAttached());

        BUS.controller()
                .send(
                        MessageTypes.nameOf(EVENT),
                        new Envelope<>("1", "/test", Instant.now(), "1", null, null, null, EVENT))
                .await()
                .atMost(TIME);

        await().atMost(TIME).untilAsserted(() -> {
            assertThat(all.bodies()).containsExactly(EVENT);
            assertThat(some.bodies()).containsExactly(EVENT);
        });
    }

    @Test
    void vanishWithTheirLastSubscriber() {
        BrokerManagement management = new BrokerManagement(BUS.controller());
        Subscription moon = BUS.operator().subscribe(Source.topic("iofog.events.moon.#"), new Received());
        await().atMost(TIME).until(moon::isAttached);
        assertThat(addresses(management)).contains("iofog.events.moon.#");

        moon.close();

        await().atMost(TIME)
                .untilAsserted(() -> assertThat(addresses(management)).doesNotContain("moon"));
    }

    private static String addresses(BrokerManagement management) {
        return management.invoke("listAddresses", ",").await().atMost(TIME).asText();
    }
}
