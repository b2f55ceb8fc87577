package org.iofog.router.broker;

import java.util.List;
import java.util.Map;
import org.iofog.contract.mesh.ArtemisTls;
import org.iofog.router.domain.model.AddressGrant;
import org.iofog.router.domain.model.Link;
import org.iofog.router.domain.model.LinkRoute;
import org.iofog.router.domain.model.Listener;
import org.iofog.router.domain.model.Peer;
import org.iofog.router.domain.model.Placeholder;
import org.iofog.router.domain.model.Remote;
import org.iofog.router.domain.model.Router;
import org.iofog.router.domain.model.TlsProfile;

/**
 * The whole properties file of a router. Whole, because with each reload the broker starts from nothing: what is not in
 * the file is gone, the ports it listens on included.
 */
final class ArtemisFile {

    private static final String ACCEPTOR = "org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory";
    private static final String USERS = "jaasConfigs.iofog.modules.users.";

    /** A peer that is silent for longer is gone. */
    private static final String IDLE_MILLIS = "10000";

    /** How many messages a client may have under way; with {@link #LARGE_BYTES} it bounds the memory of a full queue. */
    private static final String CREDIT = "100";

    private static final String LOW_CREDIT = "30";

    /** A longer message goes to disk piece by piece. */
    private static final String LARGE_BYTES = "102400";

    private static final String RETRY_MILLIS = "1000";

    /** Where a link is refused, its other end is mostly just about to be told of it. */
    private static final String FIRST_RETRY_MILLIS = "100";

    private final Router router;
    private final PropertyLines lines = new PropertyLines();

    private ArtemisFile(Router router) {
        this.router = router;
    }

    static String of(Router router) {
        return new ArtemisFile(router).render();
    }

    private String render() {
        lines.comment("The router of agent %s. The router service writes this file; changes are lost.", router.id());
        addBroker();
        router.listeners().forEach(this::addListener);
        addUsers();
        addManagement();
        addSettings();
        router.addresses().forEach(this::addAddress);
        router.grants().forEach(this::addGrant);
        router.links().forEach(this::addLink);
        return lines.toString();
    }

    private void addBroker() {
        lines.put("name", "iofog-router-" + router.id());
        lines.put("persistenceEnabled", "true");
        lines.put("securityEnabled", "true");
        lines.put("authenticationCacheSize", "0");
        lines.put("journalFileSize", "2097152");
        lines.put("journalBufferTimeout_NIO", "500000");
        lines.put("journalPoolFiles", "4");
        lines.put("globalMaxSize", "16M");
        lines.put("maxDiskUsage", "95");
        lines.put("threadPoolMaxSize", "16");
        lines.put("scheduledThreadPoolMaxSize", "2");
        lines.put("messageCounterEnabled", "false");
    }

    private void addListener(Listener listener) {
        String acceptor = "acceptorConfigurations." + listener.name() + ".";
        lines.put(acceptor + "factoryClassName", ACCEPTOR);
        lines.put(acceptor + "params.host", listener.host());
        lines.put(acceptor + "params.port", listener.port());
        lines.put(acceptor + "params.protocols", "AMQP");
        if (listener.tls() != null) {
            lines.put(acceptor + "params.sslEnabled", "true");
            lines.put(acceptor + "params.keyStoreType", ArtemisTls.KEY_STORE_TYPE);
            lines.put(acceptor + "params.keyStorePath", ArtemisTls.CERTIFICATE_FILE);
        }
        lines.put(acceptor + "extraParams.saslMechanisms", "PLAIN");
        lines.put(acceptor + "extraParams.amqpIdleTimeout", IDLE_MILLIS);
        lines.put(acceptor + "extraParams.amqpCredits", CREDIT);
        lines.put(acceptor + "extraParams.amqpLowCredits", LOW_CREDIT);
        lines.put(acceptor + "extraParams.amqpMinLargeMessageSize", LARGE_BYTES);
    }

    private void addUsers() {
        lines.put(USERS + "loginModuleClass", "org.iofog.embedded.RouterUsers");
        addUser(router.id(), Placeholder.AGENT_PASSWORD);
        for (Peer peer : router.peers()) {
            addUser(peer.user(), peer.password().value());
        }
    }

    private void addUser(String user, String password) {
        lines.put(USERS + "params." + user, password);
    }

    /** The router's own agent manages it and makes addresses for the answers; nobody else can do more than granted. */
    private void addManagement() {
        permit("#", router.id(), "send", "consume", "createAddress", "deleteAddress");
        permit("#", router.id(), "createNonDurableQueue", "deleteNonDurableQueue");
        permit(
                "activemq.#",
                router.id(),
                "manage",
                "send",
                "consume",
                "createNonDurableQueue",
                "deleteNonDurableQueue");
        lines.put(permission("iofog.#", router.id()) + "send", "false");
    }

    private void addSettings() {
        settings(
                "#",
                Map.of(
                        "autoCreateAddresses", "false",
                        "autoCreateQueues", "false",
                        "maxDeliveryAttempts", "-1"));
        settings("iofog.messages.#", Map.of("addressFullMessagePolicy", "BLOCK", "maxSizeBytes", "2M"));
    }

    private void settings(String match, Map<String, String> values) {
        values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(value ->
                        lines.put("addressSettings.\"%s\".%s".formatted(match, value.getKey()), value.getValue()));
    }

    private void addAddress(String name) {
        String address = "addressConfigurations.\"%s\".".formatted(name);
        String queue = address + "queueConfigs.\"%s\".".formatted(name);
        lines.put(address + "routingTypes", "ANYCAST");
        lines.put(queue + "routingType", "ANYCAST");
        lines.put(queue + "durable", "true");
        lines.put(queue + "exclusive", "true");
    }

    private void addGrant(AddressGrant grant) {
        grant.senders().forEach(user -> permit(grant.address(), user, "send"));
        grant.receivers().forEach(user -> permit(grant.address(), user, "consume"));
        if (grant.senders().isEmpty() && grant.receivers().isEmpty()) {
            lines.put(permission(grant.address(), router.id()) + "send", "false");
        }
    }

    private void permit(String match, String user, String... rights) {
        List.of(rights).forEach(right -> lines.put(permission(match, user) + right, "true"));
    }

    private static String permission(String match, String user) {
        return "securityRoles.\"%s\".%s.".formatted(match, user);
    }

    private void addLink(Link link) {
        String connection = "AMQPConnections." + link.name() + ".";
        lines.put(
                connection + "uri",
                "tcp://%s:%s?amqpIdleTimeout=%s&saslMechanisms=PLAIN%s"
                        .formatted(link.remote().host(), link.remote().port(), IDLE_MILLIS, tls(link)));
        lines.put(connection + "user", link.remote().user());
        lines.put(connection + "password", link.remote().password().value());
        lines.put(connection + "retryInterval", RETRY_MILLIS);
        lines.put(connection + "reconnectAttempts", "-1");
        lines.put(connection + "autostart", "true");
        if (!link.routes().isEmpty()) {
            addBridge(connection + "bridges.messages.", link.routes());
        }
    }

    private static String tls(Link link) {
        if (link.remote().equals(Remote.BUS)) {
            return Placeholder.BUS_TLS;
        }
        TlsProfile tls = link.tls();
        return tls == null ? "" : ArtemisTls.linkParameters(tls.authority());
    }

    private void addBridge(String bridge, List<LinkRoute> routes) {
        lines.put(bridge + "properties.amqpCredits", CREDIT);
        lines.put(bridge + "properties.amqpLowCredits", LOW_CREDIT);
        lines.put(bridge + "properties.minLargeMessageSize", LARGE_BYTES);
        lines.put(bridge + "properties.linkRecoveryInitialDelay", FIRST_RETRY_MILLIS);
        lines.put(bridge + "properties.linkRecoveryDelay", RETRY_MILLIS);
        lines.put(bridge + "properties.disableReceiverDemandTracking", "true");
        for (LinkRoute route : routes) {
            String policies = route.direction() == LinkRoute.Direction.TO_UPSTREAM
                    ? "bridgeToQueuePolicies.up."
                    : "bridgeFromQueuePolicies.down.";
            String include = bridge + policies + "includes.\"%s\".".formatted(route.address());
            lines.put(include + "addressMatch", route.address());
            lines.put(include + "queueMatch", route.address());
        }
    }
}
