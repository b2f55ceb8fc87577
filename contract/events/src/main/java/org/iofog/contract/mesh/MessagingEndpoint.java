package org.iofog.contract.mesh;

import org.iofog.contract.spec.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Where an agent's own message client connects. Text may hold the placeholders of {@link RouterConfiguration}.
 *
 * @param port absent: the port the agent chose for its router
 */
public record MessagingEndpoint(String host, @Nullable Integer port, String user, Secret password) {}
