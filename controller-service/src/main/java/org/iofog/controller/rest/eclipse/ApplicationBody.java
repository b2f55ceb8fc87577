package org.iofog.controller.rest.eclipse;

import java.util.List;
import org.iofog.contract.spec.RouteSpec;
import org.jspecify.annotations.Nullable;

/** An application as Eclipse ioFog's clients send it. */
public record ApplicationBody(
        @Nullable String name,
        @Nullable String description,
        @Nullable Boolean isActivated,
        @Nullable List<MicroserviceBody> microservices,
        @Nullable List<RouteSpec> routes) {}
