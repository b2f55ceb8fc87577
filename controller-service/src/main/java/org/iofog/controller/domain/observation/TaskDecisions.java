package org.iofog.controller.domain.observation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.iofog.contract.agent.AgentReport;
import org.iofog.contract.agent.AgentReport.Detached;
import org.iofog.contract.agent.AgentReport.PruneCompleted;
import org.iofog.contract.agent.AgentReport.TaskFailed;
import org.iofog.contract.event.AgentEvent.AgentPruneFailed;
import org.iofog.contract.event.AgentEvent.AgentPruned;
import org.iofog.contract.view.TaskView;
import org.iofog.contract.view.TraceView.Outcome;
import org.iofog.controller.domain.decision.Draft;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.AwaitedWork;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.CommandContext;
import org.iofog.controller.domain.model.Consequence;
import org.iofog.controller.domain.model.ObservedState;

/** What follows when an agent tells how a task ended. */
public final class TaskDecisions {

    private TaskDecisions() {}

    /** @param reportId of the message, for what no command asked for */
    public static List<Consequence> decide(AgentReport report, String reportId, ObservedState state, Instant now) {
        return switch (report) {
            case PruneCompleted pruned -> pruned(pruned, reportId, state, now);
            case TaskFailed failed -> failed(failed, state, now);
            case Detached detached -> detached(detached, reportId, state, now);
            case AgentReport.StatusReport status -> StatusDecisions.decide(status, state, now);
        };
    }

    private static List<Consequence> pruned(PruneCompleted report, String reportId, ObservedState state, Instant now) {
        String taskId = report.taskId() == null ? "" : report.taskId();
        Draft draft = new Draft(state.wanted(), context(taskId, reportId, state, now));
        draft.change(new Change.EndTask(
                taskId, TaskView.State.DONE, report.at(), report.imagesRemoved(), report.bytesReclaimed(), null));
        draft.change(new Change.EndWork(taskId, Outcome.DONE, ""));
        member(report, state)
                .ifPresent(agent -> draft.emit(new AgentPruned(
                        String.valueOf(agent.namespace()),
                        agent.name(),
                        agent.uuid(),
                        report.imagesRemoved(),
                        report.bytesReclaimed())));
        return conclude(draft);
    }

    private static List<Consequence> failed(TaskFailed report, ObservedState state, Instant now) {
        Optional<AwaitedWork> awaited = state.awaitedTask(report.taskId());
        if (awaited.isEmpty()) {
            return List.of();
        }
        Draft draft = new Draft(state.wanted(), awaited.get().contextAt(now));
        draft.change(
                new Change.EndTask(report.taskId(), TaskView.State.FAILED, report.at(), null, null, report.reason()));
        draft.change(new Change.EndWork(report.taskId(), Outcome.FAILED, report.reason()));
        member(report, state)
                .ifPresent(agent -> draft.emit(new AgentPruneFailed(
                        String.valueOf(agent.namespace()), agent.name(), agent.uuid(), report.reason())));
        return conclude(draft);
    }

    private static List<Consequence> detached(Detached report, String reportId, ObservedState state, Instant now) {
        Optional<Agent> member = member(report, state);
        if (report.taskId() == null && member.isPresent()) {
            return DepartureDecisions.decide(member.get(), report, reportId, state, now);
        }
        String taskId = report.taskId() == null ? "" : report.taskId();
        Draft draft = new Draft(state.wanted(), context(taskId, reportId, state, now));
        draft.change(new Change.EndTask(taskId, TaskView.State.DONE, report.at(), null, null, null));
        state.awaited().stream()
                .filter(work -> work.piece().agentUuid().equals(report.agentUuid()))
                .forEach(work -> draft.change(work.end(Outcome.DONE, "")));
        if (member.isEmpty()) {
            draft.change(new Change.RevokeAccess(report.agentUuid()));
        }
        return conclude(draft);
    }

    private static CommandContext context(String taskId, String reportId, ObservedState state, Instant now) {
        return state.awaitedTask(taskId)
                .map(work -> work.contextAt(now))
                .orElseGet(() -> new CommandContext(reportId, reportId, null, now));
    }

    /** The agent, where it still belongs to a namespace. */
    private static Optional<Agent> member(AgentReport report, ObservedState state) {
        return state.agent(report.agentUuid()).filter(agent -> agent.namespace() != null);
    }

    private static List<Consequence> conclude(Draft draft) {
        return List.of(new Consequence(draft.context(), draft.accepted(null)));
    }
}
