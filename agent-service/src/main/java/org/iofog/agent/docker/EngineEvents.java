package org.iofog.agent.docker;

import com.github.dockerjava.api.model.Event;
import com.github.dockerjava.api.model.EventActor;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.iofog.agent.application.EngineEvent.ContainerChanged;
import org.iofog.agent.application.EngineEvent.Kind;
import org.iofog.agent.domain.container.ContainerLabels;
import org.jspecify.annotations.Nullable;

/** Reads the engine's events. Docker and Podman name some of them differently. */
final class EngineEvents {

    private static final String HEALTH = "health_status";

    private EngineEvents() {}

    /** Empty for an event that says nothing about a microservice's container. */
    static Optional<ContainerChanged> changeOf(Event event) {
        EventActor actor = event.getActor();
        if (actor == null || actor.getAttributes() == null || event.getAction() == null) {
            return Optional.empty();
        }
        String placement = actor.getAttributes().get(ContainerLabels.PLACEMENT);
        Kind kind = kind(event.getAction(), actor.getAttributes());
        return placement == null || kind == null
                ? Optional.empty()
                : Optional.of(new ContainerChanged(actor.getId(), placement, kind, moment(event)));
    }

    private static @Nullable Kind kind(String action, Map<String, String> attributes) {
        if (action.startsWith(HEALTH)) {
            return health(action + attributes.getOrDefault(HEALTH, ""));
        }
        return switch (action) {
            case "start" -> Kind.STARTED;
            case "die", "died" -> Kind.ENDED;
            case "destroy", "remove" -> Kind.REMOVED;
            default -> null;
        };
    }

    private static @Nullable Kind health(String status) {
        if (status.endsWith("unhealthy")) {
            return Kind.UNHEALTHY;
        }
        return status.endsWith("healthy") ? Kind.HEALTHY : null;
    }

    private static Instant moment(Event event) {
        Long nanos = event.getTimeNano();
        return nanos == null ? Instant.ofEpochSecond(event.getTime()) : Instant.ofEpochSecond(0, nanos);
    }
}
