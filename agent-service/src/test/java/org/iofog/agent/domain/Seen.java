package org.iofog.agent.domain;

import java.time.Duration;
import java.time.Instant;
import org.iofog.agent.domain.container.ContainerDefinition;
import org.iofog.agent.domain.container.ContainerLabels;
import org.iofog.agent.domain.container.ContainerSnapshot;
import org.iofog.agent.domain.container.ContainerSnapshot.Health;
import org.iofog.agent.domain.container.ContainerSnapshot.Status;

/** Containers an engine may show, for tests. */
public final class Seen {

    public static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private Seen() {}

    public static ContainerSnapshot running(Wanted made) {
        return snapshot(made, Status.RUNNING, NOW.minusSeconds(60), null, null);
    }

    public static ContainerSnapshot created(Wanted made) {
        return snapshot(made, Status.CREATED, null, null, null);
    }

    public static ContainerSnapshot dead(Wanted made) {
        return snapshot(made, Status.DEAD, NOW.minusSeconds(60), NOW.minusSeconds(30), 1);
    }

    /** Ended just now. */
    public static ContainerSnapshot endedAfter(Duration run, Wanted made) {
        return snapshot(made, Status.ENDED, NOW.minus(run), NOW, 1);
    }

    public static ContainerSnapshot ofAgent(String agent, ContainerSnapshot container) {
        ContainerLabels labels = container.labels();
        return new ContainerSnapshot(
                container.id(),
                container.name(),
                new ContainerLabels(
                        agent,
                        labels.microservice(),
                        labels.placement(),
                        labels.generation(),
                        labels.restarts(),
                        labels.name()),
                container.status(),
                container.health(),
                container.startedAt(),
                container.endedAt(),
                container.exitCode(),
                container.problem());
    }

    public static String id(Wanted made) {
        return "id-of-" + made.definition().name();
    }

    private static ContainerSnapshot snapshot(
            Wanted made, Status status, Instant started, Instant ended, Integer exitCode) {
        ContainerDefinition definition = made.definition();
        return new ContainerSnapshot(
                id(made), definition.name(), definition.labels(), status, Health.NONE, started, ended, exitCode, null);
    }
}
