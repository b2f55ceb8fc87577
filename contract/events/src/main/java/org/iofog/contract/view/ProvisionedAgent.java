package org.iofog.contract.view;

import org.iofog.contract.spec.Secret;

/**
 * What a host gets for its provisioning key: its identity and its own access to the bus.
 *
 * @param token the bus password of user {@code uuid}
 * @param busUrl such as {@code amqp://host:5672}
 */
public record ProvisionedAgent(String uuid, String name, String namespace, Secret token, String busUrl) {}
