package org.iofog.contract.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Microservices that are deployed, started and stopped together; deploying it again replaces the whole list. */
public record ApplicationSpec(
        @Nullable String name,
        @Nullable String description,
        List<MicroserviceSpec> microservices,
        List<RouteSpec> routes) {

    public ApplicationSpec {
        microservices = Lists.orEmpty(microservices);
        routes = Lists.orEmpty(routes);
    }

    public ApplicationSpec withName(String newName) {
        return new ApplicationSpec(newName, description, microservices, routes);
    }
}
