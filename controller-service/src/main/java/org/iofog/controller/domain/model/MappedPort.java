package org.iofog.controller.domain.model;

import org.iofog.contract.tunnel.PublicPort;

/**
 * A public port that belongs to a microservice.
 *
 * @param reserved true: it opens once the microservice has moved
 */
public record MappedPort(PublicPort port, boolean reserved) {

    public static MappedPort live(PublicPort port) {
        return new MappedPort(port, false);
    }

    public static MappedPort reserved(PublicPort port) {
        return new MappedPort(port, true);
    }

    public String mapping() {
        return port.mapping();
    }

    public boolean isOf(String microserviceUuid) {
        return port.microservice().equals(microserviceUuid);
    }

    public boolean opensOn(Agent agent) {
        return agent.uuid().equals(port.host());
    }
}
