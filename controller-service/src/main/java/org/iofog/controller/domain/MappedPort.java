package org.iofog.controller.domain;

import org.iofog.contract.tunnel.PublicPort;

/**
 * A public port that belongs to a microservice.
 *
 * @param reserved true: it opens once the microservice has moved
 */
public record MappedPort(PublicPort port, boolean reserved) {

    static MappedPort live(PublicPort port) {
        return new MappedPort(port, false);
    }

    static MappedPort reserved(PublicPort port) {
        return new MappedPort(port, true);
    }

    String mapping() {
        return port.mapping();
    }

    boolean isOf(String microserviceUuid) {
        return port.microservice().equals(microserviceUuid);
    }

    boolean opensOn(Agent agent) {
        return agent.uuid().equals(port.host());
    }
}
