package org.iofog.agent.application;

import java.time.Instant;

/** Something that happened on the engine and may ask for a new look. */
public sealed interface EngineEvent {

    /** A container of this agent started, ended, was removed or changed its health. */
    record ContainerChanged(String containerId, String placement, Kind kind, Instant at) implements EngineEvent {}

    /** Events arrive from now on; what happened before is to be looked up. */
    record EngineConnected() implements EngineEvent {}

    /** The engine cannot be reached; told once, then tried again until it can. */
    record EngineLost(String reason) implements EngineEvent {}

    /** What happened to a container. */
    enum Kind {
        STARTED,
        ENDED,
        REMOVED,
        HEALTHY,
        UNHEALTHY
    }
}
