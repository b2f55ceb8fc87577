package org.iofog.controller.domain.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.iofog.contract.agent.ObservedMicroservice;
import org.iofog.contract.agent.Phase;
import org.iofog.contract.agent.PhaseStamp;
import org.iofog.contract.view.AgentView;
import org.jspecify.annotations.Nullable;

/**
 * What one agent still has to do for a command.
 *
 * @param agentUuid the subject of the agent's own stamps
 * @param microserviceUuid the subject of the microservice's stamps; absent for a task
 * @param observed what the agent last reported of the container
 */
public record OpenWork(
        String agentUuid,
        String agent,
        AgentView.State agentState,
        @Nullable Instant agentStateSince,
        @Nullable String microserviceUuid,
        @Nullable String microservice,
        Awaited awaited,
        @Nullable ObservedMicroservice observed) {

    /** What the agent must report. The names are those of the database. */
    public enum Awaited {
        RUNNING,
        STOPPED,
        REMOVED,
        TASK
    }

    /** Where it waits and who must act, such as "waiting for agent-1 to report that it pulled the image of m". */
    String sentence(List<PhaseStamp> stamps) {
        Optional<Phase> reached = reached(stamps);
        if (reached.isEmpty() || reached.get().compareTo(Phase.PUBLISHED) < 0) {
            return "waiting for the controller to publish the work of %s%s".formatted(agent, agentTrouble());
        }
        return "waiting for %s to report that %s%s%s"
                .formatted(agent, next(reached.get()), containerState(), agentTrouble());
    }

    private Optional<Phase> reached(List<PhaseStamp> stamps) {
        return stamps.stream()
                .filter(stamp -> stamp.phase().compareTo(Phase.PUBLISHED) <= 0 || concerns(stamp))
                .map(PhaseStamp::phase)
                .filter(phase -> phase.compareTo(Phase.READY) <= 0)
                .max(Comparator.naturalOrder());
    }

    private boolean concerns(PhaseStamp stamp) {
        return stamp.subject().equals(agentUuid) || stamp.subject().equals(microserviceUuid);
    }

    private String next(Phase reached) {
        String name = microservice == null ? "the microservice" : microservice;
        return switch (awaited) {
            case TASK -> "it did the task";
            case STOPPED -> "it stopped " + name;
            case REMOVED -> "it removed the container of " + name;
            case RUNNING ->
                switch (reached) {
                    case PUBLISHED -> "it received the work for " + name;
                    case RECEIVED -> "it pulled the image of " + name;
                    case PULLED -> "it created the container of " + name;
                    case CREATED -> "it started " + name;
                    default -> name + " is ready";
                };
        };
    }

    private String containerState() {
        if (observed == null || awaited != Awaited.RUNNING) {
            return "";
        }
        String percent = observed.pullPercent() == null ? "" : " " + observed.pullPercent() + "%";
        String reason = observed.reason() == null ? "" : " (" + observed.reason() + ")";
        return "; the container is " + observed.state() + percent + reason;
    }

    private String agentTrouble() {
        return switch (agentState) {
            case ONLINE -> "";
            case OFFLINE -> "; the agent is offline since " + agentStateSince;
            case NOT_PROVISIONED -> "; the agent has no host yet: provision it with a provisioning key";
            case DETACHED -> "; the agent is detached";
        };
    }
}
