package org.iofog.contract.view;

import java.time.Instant;
import java.util.List;
import org.iofog.contract.spec.RouteSpec;
import org.jspecify.annotations.Nullable;

/** An application with its microservices. */
public record ApplicationView(
        int id,
        String name,
        String namespace,
        @Nullable String description,
        Instant created,
        boolean activated,
        List<MicroserviceView> microservices,
        List<RouteSpec> routes) {

    public ApplicationView {
        microservices = List.copyOf(microservices);
        routes = List.copyOf(routes);
    }
}
