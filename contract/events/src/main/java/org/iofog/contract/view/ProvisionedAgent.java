package org.iofog.contract.view;

import org.iofog.contract.agent.Membership.Enrolment;
import org.iofog.contract.spec.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What a host gets for its provisioning key: its identity and its own access to the bus.
 *
 * @param token the bus password of user {@code uuid}
 * @param busUrl such as {@code amqp://host:5672}
 * @param controllerUrl where the host was provisioned; it adds this itself, to ask there whether it is still a member
 * @param enrolment how it is known there, where it was told later; absent where both sides derive that from the token
 */
public record ProvisionedAgent(
        String uuid,
        String name,
        String namespace,
        Secret token,
        String busUrl,
        @Nullable String controllerUrl,
        @Nullable Enrolment enrolment) {

    public ProvisionedAgent(String uuid, String name, String namespace, Secret token, String busUrl) {
        this(uuid, name, namespace, token, busUrl, null, null);
    }

    public ProvisionedAgent by(String controller) {
        return new ProvisionedAgent(uuid, name, namespace, token, busUrl, controller, null);
    }

    public ProvisionedAgent enrolled(String controller, Enrolment told) {
        return new ProvisionedAgent(uuid, name, namespace, token, busUrl, controller, told);
    }

    /** Whether it is the same stay in the same namespace, whatever was learnt of that since. */
    public boolean isSameMember(ProvisionedAgent other) {
        return uuid.equals(other.uuid) && token.equals(other.token) && busUrl.equals(other.busUrl);
    }
}
