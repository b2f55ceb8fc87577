package org.iofog.contract.event;

import org.iofog.contract.tunnel.PublicPort;
import org.jspecify.annotations.Nullable;

/** What happens to public ports. */
public sealed interface PublicPortEvent extends Event {

    /** The port is wanted, or wanted otherwise: after a move it leads to another agent. */
    record PublicPortMapped(String namespace, String microservice, PublicPort port) implements PublicPortEvent {}

    /** The port is no longer wanted. */
    record PublicPortUnmapped(String namespace, String microservice, PublicPort port) implements PublicPortEvent {}

    /**
     * The port takes connections.
     *
     * @param host name of the agent that opened it; absent means beside the control plane
     */
    record PublicPortOpened(
            String namespace,
            String microservice,
            String mapping,
            int port,
            @Nullable String host) implements PublicPortEvent {}

    /** The port could not be opened. */
    record PublicPortRefused(
            String namespace,
            String microservice,
            String mapping,
            int port,
            @Nullable String host,
            String reason) implements PublicPortEvent {}

    /** The port takes no connections any more. */
    record PublicPortClosed(
            String namespace,
            String microservice,
            String mapping,
            int port,
            @Nullable String host) implements PublicPortEvent {}

    String microservice();

    @Override
    default String subject() {
        return microservice();
    }
}
