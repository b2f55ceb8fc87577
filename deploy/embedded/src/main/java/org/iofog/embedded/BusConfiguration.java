package org.iofog.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.iofog.contract.address.Addresses;
import org.jspecify.annotations.Nullable;

/** What the broker keeps, where it listens, and which addresses it has from the start. */
final class BusConfiguration {

    /** A peer that is silent for longer is gone; both sides send heartbeats more often than that. */
    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(10);

    /** A message waits at most so long for others to be written with it. */
    private static final Duration JOURNAL_FLUSH = Duration.ofNanos(500_000);

    private static final long GLOBAL_MEMORY_BYTES = 128L << 20;
    private static final int DISK_FULL_PERCENT = 99;

    private BusConfiguration() {}

    static Configuration of(Path data, List<String> addresses, int port, @Nullable BusTls tls) throws Exception {
        Configuration configuration = DurableBroker.in(data)
                .setName("iofog-bus")
                .setPersistenceEnabled(true)
                .setJournalBufferTimeout_NIO((int) JOURNAL_FLUSH.toNanos())
                .setGlobalMaxSize(GLOBAL_MEMORY_BYTES)
                .setMaxDiskUsage(DISK_FULL_PERCENT)
                .setSecurityEnabled(true)
                .setAuthenticationCacheSize(0)
                .setAddressSettings(AddressRules.settings())
                .setSecurityRoles(AddressRules.permissions());
        Map<String, Object> encryption = tls == null ? Map.of() : tls.transport(data);
        for (String address : addresses) {
            configuration.addAcceptorConfiguration(amqp(address, port, encryption));
        }
        addTopicQueue(configuration, Addresses.COMMANDS + "#", Addresses.CONTROLLER_COMMANDS);
        addTopicQueue(configuration, Addresses.STATUS, Addresses.CONTROLLER_STATUS);
        addTopicQueue(configuration, Addresses.MESH_QUERY, Addresses.CONTROLLER_MESH);
        addTopicQueue(configuration, Addresses.ROUTERS_STATUS, Addresses.CONTROLLER_ROUTERS);
        addTopicQueue(configuration, Addresses.PORTS_QUERY, Addresses.CONTROLLER_PORTS);
        addTopicQueue(configuration, Addresses.PORTS_STATUS, Addresses.CONTROLLER_PORTS_STATUS);
        addQueue(configuration, Addresses.DEAD_LETTERS, Addresses.DEAD_LETTERS, RoutingType.ANYCAST);
        configuration.registerBrokerPlugin(new MessageSizeLimit());
        return configuration;
    }

    private static TransportConfiguration amqp(String address, int port, Map<String, Object> encryption) {
        Map<String, Object> transport = new HashMap<>(Map.of("host", address, "port", port, "protocols", "AMQP"));
        transport.putAll(encryption);
        Map<String, Object> protocol =
                Map.of("amqpIdleTimeout", String.valueOf(IDLE_TIMEOUT.toMillis()), "saslMechanisms", "PLAIN");
        return new TransportConfiguration(NettyAcceptorFactory.class.getName(), transport, "amqp-" + address, protocol);
    }

    private static void addTopicQueue(Configuration configuration, String topic, String queue) {
        addQueue(configuration, topic, queue, RoutingType.MULTICAST);
    }

    private static void addQueue(Configuration configuration, String address, String queue, RoutingType routing) {
        configuration.addAddressConfiguration(new CoreAddressConfiguration()
                .setName(address)
                .addRoutingType(routing)
                .addQueueConfig(QueueConfiguration.of(queue)
                        .setAddress(address)
                        .setRoutingType(routing)
                        .setDurable(true)));
    }
}
