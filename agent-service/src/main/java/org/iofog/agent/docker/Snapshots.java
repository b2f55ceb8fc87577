package org.iofog.agent.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.HealthState;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.exception.NotFoundException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.iofog.agent.domain.container.ContainerLabels;
import org.iofog.agent.domain.container.ContainerSnapshot;
import org.iofog.agent.domain.container.ContainerSnapshot.Health;
import org.iofog.agent.domain.container.ContainerSnapshot.Status;
import org.jspecify.annotations.Nullable;

/** Reads an agent's containers. */
final class Snapshots {

    private Snapshots() {}

    static List<ContainerSnapshot> of(DockerClient engine, String agentUuid) {
        return engine
                .listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of(ContainerLabels.AGENT, agentUuid))
                .exec()
                .stream()
                .flatMap(container -> inspected(engine, container.getId()).stream())
                .flatMap(container -> snapshot(container).stream())
                .toList();
    }

    /** Empty when the container went away since it was listed. */
    private static Optional<InspectContainerResponse> inspected(DockerClient engine, String id) {
        try {
            return Optional.of(engine.inspectContainerCmd(id).exec());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private static Optional<ContainerSnapshot> snapshot(InspectContainerResponse container) {
        ContainerState state = container.getState();
        return ContainerLabels.parse(container.getConfig().getLabels())
                .map(labels -> new ContainerSnapshot(
                        container.getId(),
                        container.getName().replaceFirst("^/", ""),
                        labels,
                        status(state),
                        health(state.getHealth()),
                        moment(state.getStartedAt()),
                        moment(state.getFinishedAt()),
                        state.getExitCode(),
                        state.getError() == null || state.getError().isBlank() ? null : state.getError()));
    }

    private static Status status(ContainerState state) {
        if (Boolean.TRUE.equals(state.getRunning())) {
            return Status.RUNNING;
        }
        return switch (String.valueOf(state.getStatus())) {
            case "created", "configured", "initialized" -> Status.CREATED;
            case "dead", "removing" -> Status.DEAD;
            default -> Status.ENDED;
        };
    }

    private static Health health(@Nullable HealthState health) {
        if (health == null || health.getStatus() == null) {
            return Health.NONE;
        }
        return switch (health.getStatus()) {
            case "healthy" -> Health.HEALTHY;
            case "unhealthy" -> Health.UNHEALTHY;
            case "starting" -> Health.STARTING;
            default -> Health.NONE;
        };
    }

    /** The engine writes the year 1 for what never happened. */
    private static @Nullable Instant moment(@Nullable String text) {
        if (text == null || text.isBlank() || text.startsWith("0001-")) {
            return null;
        }
        return OffsetDateTime.parse(text).toInstant();
    }
}
