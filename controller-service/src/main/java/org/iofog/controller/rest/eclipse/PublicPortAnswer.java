package org.iofog.controller.rest.eclipse;

import java.util.List;
import java.util.Locale;
import org.iofog.contract.view.MicroserviceView;
import org.iofog.contract.view.PortView;

/** A public port as Eclipse ioFog's clients read it in the list of all. */
public record PublicPortAnswer(String microserviceUuid, Tunnel publicPort) {

    /** @param queueName what names the tunnel, for as long as the port is mapped */
    public record Tunnel(String protocol, String queueName, int publicPort) {}

    static List<PublicPortAnswer> of(List<MicroserviceView> microservices, List<PortView> ports) {
        return microservices.stream()
                .flatMap(microservice -> ports.stream()
                        .filter(port -> port.microservice().equals(microservice.name()))
                        .map(port -> new PublicPortAnswer(
                                microservice.uuid(),
                                new Tunnel(
                                        port.protocol().name().toLowerCase(Locale.ROOT), port.mapping(), port.port()))))
                .toList();
    }
}
