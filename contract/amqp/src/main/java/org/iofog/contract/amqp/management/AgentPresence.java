package org.iofog.contract.amqp.management;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.qpid.proton.message.Message;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.amqp.Subscription;
import org.iofog.contract.message.ContractJson;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells which agents are there, from the broker's own knowledge: an agent is present while something consumes from its
 * queue of desired states. A peer that dies without a word is noticed by the broker's idle time-out, ten seconds.
 */
public final class AgentPresence implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(AgentPresence.class);

    private static final String NOTIFICATIONS = "activemq.notifications";
    private static final String SELECTOR = "_AMQ_NotifType IN ('CONSUMER_CREATED', 'CONSUMER_CLOSED')";
    private static final String SUFFIX = ".desired";
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int MANY = 1_000_000;

    private final BrokerManagement management;
    private final PresenceListener listener;
    private final ObjectMapper json = ContractJson.mapper();
    private final Map<String, Boolean> heardWhileLooking = new ConcurrentHashMap<>();
    private final Subscription notifications;

    public AgentPresence(BusConnection bus, BrokerManagement management, PresenceListener listener) {
        this.management = management;
        this.listener = listener;
        this.notifications = bus.attach(
                Source.topic(NOTIFICATIONS).withSelector(SELECTOR).withCredit(100), this::notified, this::look);
    }

    @Override
    public void close() {
        notifications.close();
    }

    private Uni<Void> notified(Message notification) {
        Map<String, Object> properties = notification.getApplicationProperties().getValue();
        agentOf(String.valueOf(properties.get("_AMQ_RoutingName")))
                .ifPresent(uuid -> changed(uuid, consumers(properties.get("_AMQ_ConsumerCount")) > 0));
        return Uni.createFrom().voidItem();
    }

    private synchronized void changed(String uuid, boolean present) {
        heardWhileLooking.put(uuid, present);
        listener.changed(uuid, present);
    }

    /** A change may overtake the answer to an earlier look; the change is the newer of the two. */
    private synchronized void seen(Set<String> present) {
        heardWhileLooking.forEach((uuid, isPresent) -> {
            if (isPresent) {
                present.add(uuid);
            } else {
                present.remove(uuid);
            }
        });
        listener.present(present);
    }

    private void look(String attachedTo) {
        heardWhileLooking.clear();
        management
                .invoke(
                        "listQueues",
                        "{\"field\":\"name\",\"operation\":\"CONTAINS\",\"value\":\"" + SUFFIX + "\"}",
                        1,
                        MANY)
                .map(this::agentsWithConsumers)
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .until(failure -> notifications.isAttached())
                .subscribe()
                .with(this::seen, failure -> LOG.warn("Cannot look which agents are present", failure));
    }

    private Set<String> agentsWithConsumers(JsonNode answer) {
        Set<String> present = new HashSet<>();
        for (JsonNode queue : data(answer)) {
            if (queue.path("consumerCount").asInt() > 0) {
                agentOf(queue.path("name").asText()).ifPresent(present::add);
            }
        }
        return present;
    }

    private JsonNode data(JsonNode answer) {
        try {
            return json.readTree(answer.asText()).path("data");
        } catch (JsonProcessingException e) {
            throw new ManagementFailure("The broker's list of queues cannot be read: " + e.getOriginalMessage());
        }
    }

    private static Optional<String> agentOf(String queue) {
        boolean isDesired = queue.startsWith(Addresses.AGENTS) && queue.endsWith(SUFFIX);
        return isDesired
                ? Optional.of(queue.substring(Addresses.AGENTS.length(), queue.length() - SUFFIX.length()))
                : Optional.empty();
    }

    private static int consumers(@Nullable Object count) {
        return count instanceof Number number ? number.intValue() : 0;
    }
}
