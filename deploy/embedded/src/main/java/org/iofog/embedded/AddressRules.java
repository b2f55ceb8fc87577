package org.iofog.embedded;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.iofog.contract.address.Addresses;

/**
 * How addresses behave and who may use them. Only topics appear by being used, and vanish when no queue is bound to
 * them; everything else is made on purpose. The most specific match decides on permissions, alone; settings are inherited.
 */
final class AddressRules {

    private static final int DELIVERY_ATTEMPTS = 10;
    private static final Duration FIRST_REDELIVERY = Duration.ofMillis(500);
    private static final Duration LONGEST_REDELIVERY = Duration.ofSeconds(30);
    private static final long KEPT_DEAD_LETTERS = 10_000;
    private static final long LONGEST_QUEUE_BYTES = 2L << 20;
    private static final long LONGEST_TUNNEL_BYTES = 16L << 20;

    private AddressRules() {}

    static Map<String, AddressSettings> settings() {
        return Map.of(
                "#",
                everywhere(),
                Addresses.COMMANDS + "#",
                topic(),
                Addresses.EVENTS + "#",
                topic(),
                Addresses.desired("*"),
                new AddressSettings().setDefaultRingSize(1),
                Addresses.router("*"),
                new AddressSettings().setDefaultRingSize(1),
                Addresses.MESSAGES + "#",
                messages(),
                Addresses.TUNNELS + "#",
                tunnels(),
                Addresses.DEAD_LETTERS,
                new AddressSettings().setDefaultRingSize(KEPT_DEAD_LETTERS).setMaxDeliveryAttempts(-1));
    }

    static Map<String, Set<Role>> permissions() {
        return Map.ofEntries(
                of("#", replies(Roles.OPERATOR), replies(Roles.ROUTER), replies(Roles.TUNNEL)),
                of("activemq.#", manages(Roles.ROUTER)),
                of("iofog.#"),
                of(Addresses.MESH_QUERY, sends(Roles.ROUTER)),
                of(Addresses.ROUTERS_STATUS, sends(Roles.ROUTER)),
                of(Addresses.ROUTERS_WORK, everything(Roles.ROUTER)),
                of(Addresses.PORTS_QUERY, sends(Roles.TUNNEL)),
                of(Addresses.PORTS_STATUS, sends(Roles.TUNNEL)),
                of(Addresses.COMMANDS + "#", sends(Roles.OPERATOR)),
                of(Addresses.EVENTS + "#", subscribes(Roles.OPERATOR), subscribes(Roles.ROUTER)),
                of(
                        Addresses.PUBLIC_PORT_EVENTS,
                        subscribes(Roles.OPERATOR),
                        subscribes(Roles.ROUTER),
                        subscribes(Roles.TUNNEL)));
    }

    /** The controller may do everything everywhere. */
    private static Map.Entry<String, Set<Role>> of(String address, Role... others) {
        return Map.entry(
                address,
                Stream.concat(Stream.of(everything(Roles.CONTROLLER)), Stream.of(others))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static AddressSettings everywhere() {
        return new AddressSettings()
                .setAutoCreateAddresses(false)
                .setAutoCreateQueues(false)
                .setDeadLetterAddress(SimpleString.of(Addresses.DEAD_LETTERS))
                .setExpiryAddress(SimpleString.of(Addresses.DEAD_LETTERS))
                .setMaxDeliveryAttempts(DELIVERY_ATTEMPTS)
                .setRedeliveryDelay(FIRST_REDELIVERY.toMillis())
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(LONGEST_REDELIVERY.toMillis());
    }

    private static AddressSettings topic() {
        return new AddressSettings()
                .setAutoCreateAddresses(true)
                .setAutoDeleteAddresses(true)
                .setDefaultAddressRoutingType(RoutingType.MULTICAST)
                .setDefaultQueueRoutingType(RoutingType.MULTICAST);
    }

    /** Messages between microservices wait elsewhere before they fill the memory of the bus. */
    private static AddressSettings messages() {
        return new AddressSettings()
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.BLOCK)
                .setMaxSizeBytes(LONGEST_QUEUE_BYTES)
                .setMaxDeliveryAttempts(-1);
    }

    /** Both ends of a tunnel let only a few megabytes be under way; the limit is for those who do not keep to that. */
    private static AddressSettings tunnels() {
        return topic().setAddressFullMessagePolicy(AddressFullMessagePolicy.BLOCK)
                .setMaxSizeBytes(LONGEST_TUNNEL_BYTES);
    }

    private static Role everything(String name) {
        return new Role(name, true, true, true, true, true, true, true, true, true, true, true, true);
    }

    private static Role sends(String name) {
        Role role = role(name);
        role.setSend(true);
        role.setCreateAddress(true);
        return role;
    }

    /** The last to leave a topic removes it; without the permission the broker would not even let go of the link. */
    private static Role subscribes(String name) {
        Role role = role(name);
        role.setConsume(true);
        role.setCreateAddress(true);
        role.setDeleteAddress(true);
        role.setCreateNonDurableQueue(true);
        role.setDeleteNonDurableQueue(true);
        return role;
    }

    /** Dynamic addresses, made for one link and named so that nobody guesses them. */
    private static Role replies(String name) {
        Role role = subscribes(name);
        role.setSend(true);
        return role;
    }

    private static Role manages(String name) {
        Role role = replies(name);
        role.setManage(true);
        return role;
    }

    private static Role role(String name) {
        Role role = new Role();
        role.setName(name);
        return role;
    }
}
