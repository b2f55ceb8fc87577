package org.iofog.cli.describe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.iofog.contract.view.PortView;

/** The links of a microservice's public ports. They stand in its specification and are passed over when it is deployed. */
final class PublicLinks {

    private PublicLinks() {}

    /** @param spec of the microservice, with its ports under {@code container} */
    static JsonNode addTo(JsonNode spec, List<PortView> ports) {
        for (JsonNode mapping : spec.at("/container/ports")) {
            ports.stream()
                    .filter(port -> port.publicLink() != null)
                    .filter(port -> port.port() == mapping.path("public").asInt()
                            && port.external() == mapping.path("external").asInt())
                    .findFirst()
                    .ifPresent(port -> ((ObjectNode) mapping).put("publicLink", port.publicLink()));
        }
        return spec;
    }
}
