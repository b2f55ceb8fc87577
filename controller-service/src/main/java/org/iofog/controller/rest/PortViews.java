package org.iofog.controller.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import org.iofog.contract.view.MicroserviceView;
import org.iofog.contract.view.PortView;
import org.iofog.controller.application.query.PublicPortQueries;
import org.iofog.controller.config.ControllerConfig;
import org.iofog.controller.domain.model.StoredPort.ControlPlaneHost;

/** Public ports with their links: beside the control plane is where the controller itself was reached, unless it is told. */
@ApplicationScoped
public class PortViews {

    private final PublicPortQueries ports;
    private final ControllerConfig config;
    private final Clock clock;

    PortViews(PublicPortQueries ports, ControllerConfig config, Clock clock) {
        this.ports = ports;
        this.config = config;
        this.clock = clock;
    }

    public Uni<List<PortView>> inNamespace(String namespace, UriInfo request) {
        ControlPlaneHost controlPlane = new ControlPlaneHost(
                config.publicHost().orElseGet(() -> request.getBaseUri().getHost()), config.publicTls());
        return ports.inNamespace(namespace)
                .map(found -> found.stream()
                        .map(port -> port.view(controlPlane, clock.instant()))
                        .toList());
    }

    /** Microservices of a namespace with their public ports. */
    public Uni<List<MicroserviceView>> addTo(
            Uni<List<MicroserviceView>> microservices, String namespace, UriInfo request) {
        return Uni.combine()
                .all()
                .unis(microservices, inNamespace(namespace, request))
                .with((found, open) -> found.stream()
                        .map(each -> each.withPublicPorts(open.stream()
                                .filter(port -> port.microservice().equals(each.name()))
                                .toList()))
                        .toList());
    }
}
