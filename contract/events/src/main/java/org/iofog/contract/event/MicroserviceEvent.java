package org.iofog.contract.event;

import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.spec.MicroserviceSpec;
import org.jspecify.annotations.Nullable;

/** What happens to microservices. */
public sealed interface MicroserviceEvent extends Event {

    /** The microservice is wanted on its agent. */
    record MicroserviceCreated(String namespace, String name, String uuid, MicroserviceSpec spec, long generation)
            implements MicroserviceEvent {}

    /** The specification changed; {@code generation} grew by one. */
    record MicroserviceUpdated(String namespace, String name, String uuid, MicroserviceSpec spec, long generation)
            implements MicroserviceEvent {}

    /** The microservice is no longer wanted anywhere. */
    record MicroserviceDeleted(String namespace, String name, String uuid) implements MicroserviceEvent {}

    /** {@code name} is the new name. */
    record MicroserviceRenamed(String namespace, String name, String uuid, String formerName)
            implements MicroserviceEvent {}

    /** A second placement was made on {@code toAgent}; the one on {@code fromAgent} goes on. */
    record MicroserviceMoveStarted(String namespace, String name, String uuid, String fromAgent, String toAgent)
            implements MicroserviceEvent {}

    /** It runs on {@code toAgent}, which serves it from now on; it is still to be taken down on {@code fromAgent}. */
    record MicroserviceSwitched(String namespace, String name, String uuid, String fromAgent, String toAgent)
            implements MicroserviceEvent {}

    /** It runs on {@code toAgent} and is gone from {@code fromAgent}. */
    record MicroserviceMoved(String namespace, String name, String uuid, String fromAgent, String toAgent)
            implements MicroserviceEvent {}

    /** It stayed on {@code fromAgent}, untouched; {@code toAgent} could not take it. */
    record MicroserviceMoveFailed(
            String namespace, String name, String uuid, String fromAgent, String toAgent, String reason)
            implements MicroserviceEvent {}

    /** It is wanted running. */
    record MicroserviceStarted(String namespace, String name, String uuid) implements MicroserviceEvent {}

    /** It is wanted stopped. */
    record MicroserviceStopped(String namespace, String name, String uuid) implements MicroserviceEvent {}

    /** It is to restart once. */
    record MicroserviceRestarted(String namespace, String name, String uuid) implements MicroserviceEvent {}

    /**
     * An agent reported another state of the container.
     *
     * @param generation of the specification the container was made from
     */
    record MicroserviceStateChanged(
            String namespace,
            String name,
            String uuid,
            String agent,
            long generation,
            ContainerState state,
            @Nullable String reason)
            implements MicroserviceEvent {}

    String uuid();

    String name();

    @Override
    default String subject() {
        return name();
    }
}
