package org.iofog.contract.view;

import org.iofog.contract.spec.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What a host gets for its provisioning key: its identity and its own access to the bus.
 *
 * @param token the bus password of user {@code uuid}
 * @param busUrl such as {@code amqp://host:5672}
 * @param busAuthority PEM certificates the bus is trusted by; absent: whatever the host trusts anyway
 * @param controllerUrl where the host was provisioned; it adds this itself, to ask there whether it is still a member
 */
public record ProvisionedAgent(
        String uuid,
        String name,
        String namespace,
        Secret token,
        String busUrl,
        @Nullable String busAuthority,
        @Nullable String controllerUrl) {

    public ProvisionedAgent(String uuid, String name, String namespace, Secret token, String busUrl) {
        this(uuid, name, namespace, token, busUrl, null, null);
    }

    public ProvisionedAgent trusting(@Nullable String authority) {
        return new ProvisionedAgent(uuid, name, namespace, token, busUrl, authority, controllerUrl);
    }

    public ProvisionedAgent by(String controller) {
        return new ProvisionedAgent(uuid, name, namespace, token, busUrl, busAuthority, controller);
    }
}
