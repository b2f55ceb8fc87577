package org.iofog.contract.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A container the user wants to run on an agent.
 *
 * @param name unique in its namespace
 * @param application the application it belongs to; it must exist
 * @param config any map; handed to the microservice itself, never to the engine
 * @param routes names of the microservices that receive its messages
 * @param rebuild true: pull the image again and replace the container once
 */
public record MicroserviceSpec(
        @Nullable String name,
        AgentReference agent,
        Images images,
        ContainerSpec container,
        Map<String, Object> config,
        @Nullable String application,
        List<String> routes,
        @Nullable Boolean rebuild) {

    public MicroserviceSpec {
        container = container == null ? ContainerSpec.EMPTY : container;
        config = config == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(config));
        routes = Lists.orEmpty(routes);
    }

    public MicroserviceSpec withName(String newName) {
        return new MicroserviceSpec(newName, agent, images, container, config, application, routes, rebuild);
    }

    public MicroserviceSpec withAgent(AgentReference newAgent) {
        return new MicroserviceSpec(name, newAgent, images, container, config, application, routes, rebuild);
    }

    public MicroserviceSpec withApplication(@Nullable String newApplication) {
        return new MicroserviceSpec(name, agent, images, container, config, newApplication, routes, rebuild);
    }

    public MicroserviceSpec withContainer(ContainerSpec newContainer) {
        return new MicroserviceSpec(name, agent, images, newContainer, config, application, routes, rebuild);
    }

    public MicroserviceSpec withRoutes(List<String> newRoutes) {
        return new MicroserviceSpec(name, agent, images, container, config, application, newRoutes, rebuild);
    }
}
