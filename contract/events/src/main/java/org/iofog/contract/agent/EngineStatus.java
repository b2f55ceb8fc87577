package org.iofog.contract.agent;

import org.iofog.contract.spec.Architecture;
import org.jspecify.annotations.Nullable;

/**
 * The container engine of an agent.
 *
 * @param reachable false: the agent is there and its engine is not; {@code problem} tells why
 * @param problem where the engine is reachable, what containers cannot do all the same
 */
public record EngineStatus(
        boolean reachable,
        @Nullable String version,
        Architecture architecture,
        @Nullable String problem) {}
