package org.iofog.controller.domain.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iofog.contract.agent.AgentTask;
import org.iofog.contract.agent.Phase;
import org.iofog.contract.agent.PhaseStamp;
import org.iofog.contract.event.Event;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.CommandContext;
import org.iofog.controller.domain.model.Decision;
import org.iofog.controller.domain.model.PendingWork;
import org.iofog.controller.domain.model.Placement;
import org.iofog.controller.domain.model.Route;
import org.iofog.controller.domain.model.Snapshot;
import org.iofog.controller.domain.model.TaskOrder;
import org.jspecify.annotations.Nullable;

/** A decision in the making: rules look at its snapshot and add what follows. */
public final class Draft {

    private final Snapshot snapshot;
    private final CommandContext context;
    private final List<Change> changes = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<PendingWork> pendingWork = new ArrayList<>();
    private final List<TaskOrder> tasks = new ArrayList<>();
    private final List<PhaseStamp> stamps = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final Map<String, Agent> changedAgents = new LinkedHashMap<>();
    private final Map<String, Change.AgentDesiresChanged> desires = new LinkedHashMap<>();
    private final Map<String, Change.TunnelsChanged> tunnels = new LinkedHashMap<>();
    private final Set<String> removed = new HashSet<>();
    private final Set<Route> removedRoutes = new HashSet<>();
    private final Set<String> rebound = new HashSet<>();

    public Draft(Snapshot snapshot, CommandContext context) {
        this.snapshot = snapshot;
        this.context = context;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    public CommandContext context() {
        return context;
    }

    public void change(Change change) {
        changes.add(change);
    }

    public void emit(Event event) {
        events.add(event);
    }

    public void stamp(String subject, Phase phase, String detail) {
        stamps.add(new PhaseStamp(context.correlationId(), subject, phase, context.now(), detail));
    }

    void notice(List<String> sentences) {
        notices.addAll(sentences);
    }

    void notice(String sentence) {
        notices.add(sentence);
    }

    boolean hasChanges() {
        return !changes.isEmpty();
    }

    /** @return false: this decision has removed the microservice already */
    boolean markRemoved(String microserviceUuid) {
        return removed.add(microserviceUuid);
    }

    boolean isRemoved(String microserviceUuid) {
        return removed.contains(microserviceUuid);
    }

    /** @return false: this decision has removed the route already */
    boolean markRemoved(Route route) {
        return removedRoutes.add(route);
    }

    boolean isRemoved(Route route) {
        return removedRoutes.contains(route);
    }

    /** All ports of the microservice are given anew by this decision. */
    void rebind(String microserviceUuid) {
        rebound.add(microserviceUuid);
    }

    boolean rebinds(String microserviceUuid) {
        return rebound.contains(microserviceUuid) || isRemoved(microserviceUuid);
    }

    void order(Agent agent, AgentTask task) {
        tasks.add(new TaskOrder(agent.uuid(), task));
        await(agent, task.taskId(), null, PendingWork.Awaits.TASK, 0, 0);
    }

    /** The agent as this decision has left it so far. */
    Agent latest(Agent agent) {
        return changedAgents.getOrDefault(agent.uuid(), agent);
    }

    public void changeAgent(Agent agent) {
        changedAgents.put(agent.uuid(), agent);
        changes.add(new Change.ChangeAgent(agent));
    }

    /** The agent gets a new desired state, one for the whole decision. @return its generation */
    long desire(Agent agent) {
        return desires.computeIfAbsent(
                        agent.uuid(), uuid -> new Change.AgentDesiresChanged(uuid, agent.desiredGeneration() + 1))
                .generation();
    }

    /** What the agent opens may lead elsewhere by now, which it is allowed before it is told. */
    void tunnelsOf(String openerUuid) {
        tunnels.computeIfAbsent(openerUuid, Change.TunnelsChanged::new);
    }

    /** The command is done once the container of {@code placement} is as wanted. */
    void awaitContainer(Agent agent, Placement placement, PendingWork.Awaits awaits, long generation) {
        await(agent, placement.id(), placement.microserviceUuid(), awaits, generation, 0);
    }

    /** As {@link #awaitContainer}, where only the worked-off desired state tells the new from the old. */
    void awaitApplied(Agent agent, Placement placement, PendingWork.Awaits awaits, long generation) {
        if (agent.isProvisioned() || awaits != PendingWork.Awaits.REMOVED) {
            await(agent, placement.id(), placement.microserviceUuid(), awaits, generation, desire(agent));
        }
    }

    /** Nothing the agent still has to do counts for the command: it learns on its own that it has to stop everything. */
    void awaitNothingOf(Agent agent) {
        pendingWork.removeIf(work -> work.agentUuid().equals(agent.uuid()));
    }

    /** The container has to go, however late: the part of a move that must not be left undone. */
    void awaitRemoval(Agent agent, Placement placement) {
        pendingWork.add(new PendingWork(
                agent.uuid(),
                placement.id(),
                placement.microserviceUuid(),
                PendingWork.Awaits.REMOVED,
                0,
                desire(agent),
                null));
    }

    public Decision.Accepted accepted(@Nullable String resource) {
        List<Change> all = new ArrayList<>(changes);
        all.addAll(tunnels.values());
        all.addAll(desires.values());
        return new Decision.Accepted(
                all,
                List.copyOf(events),
                List.copyOf(pendingWork),
                List.copyOf(tasks),
                List.copyOf(stamps),
                List.copyOf(notices),
                resource);
    }

    private void await(
            Agent agent,
            String subject,
            @Nullable String microserviceUuid,
            PendingWork.Awaits awaits,
            long generation,
            long appliedGeneration) {
        pendingWork.add(new PendingWork(
                agent.uuid(), subject, microserviceUuid, awaits, generation, appliedGeneration, context.deadline()));
    }
}
