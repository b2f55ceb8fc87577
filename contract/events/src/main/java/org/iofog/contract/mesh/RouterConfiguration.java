package org.iofog.contract.mesh;

import org.iofog.contract.spec.Secret;
import org.jspecify.annotations.Nullable;

/**
 * The router one agent should run, whole. Written by the router service alone; only the newest is kept for an agent that
 * is away.
 *
 * <p>The agent fills in what only its host knows: {@code ${messaging.port}}, {@code ${bus.host}}, {@code ${bus.port}},
 * {@code ${bus.user}}, {@code ${bus.password}} and {@code ${agent.password}}, the last one made by the agent for its own
 * client.
 *
 * @param revision SHA-256 of the content, in hexadecimal; the same revision changes nothing
 * @param routerId unique in the mesh
 * @param file what the router reads, in the form of its engine; absent with {@link RouterMode#NONE}
 */
public record RouterConfiguration(
        String agentUuid,
        String revision,
        RouterEngine engine,
        RouterMode mode,
        String routerId,
        @Nullable Secret file,
        MessagingEndpoint endpoint) {}
