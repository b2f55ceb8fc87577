package org.iofog.controller.application.query;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.iofog.contract.view.TaskView;
import org.iofog.contract.view.TraceView;
import org.iofog.controller.application.command.ChangeSignal;
import org.iofog.controller.application.command.ChangeSignals;
import org.iofog.controller.domain.model.TracedCommand;

/** Tells how far commands and tasks got, and waits for their end where the caller wants that. */
@ApplicationScoped
public class Traces {

    private final TraceQueries traces;
    private final TaskQueries tasks;
    private final ChangeSignals signals;

    Traces(TraceQueries traces, TaskQueries tasks, ChangeSignals signals) {
        this.traces = traces;
        this.tasks = tasks;
        this.signals = signals;
    }

    /** @param wait how long to wait for the outcome; the command may still be running after it */
    public Uni<Optional<TraceView>> trace(String correlationId, Duration wait) {
        return LongPoll.until(
                trace -> trace.map(TraceView::outcome).orElse(null) != TraceView.Outcome.RUNNING,
                () -> traces.of(correlationId).map(trace -> trace.map(TracedCommand::view)),
                signals.of(ChangeSignal.COMMAND_ENDED).filter(payload -> concerns(payload, correlationId)),
                wait);
    }

    /** @param wait how long to wait for the task's end */
    public Uni<Optional<TaskView>> task(String taskId, Duration wait) {
        return LongPoll.until(
                task -> task.map(TaskView::state).orElse(null) != TaskView.State.WAITING,
                () -> tasks.withId(taskId),
                signals.of(ChangeSignal.TASK_ENDED).filter(payload -> concerns(payload, taskId)),
                wait);
    }

    private static boolean concerns(String payload, String id) {
        return payload.isEmpty() || payload.equals(id);
    }
}
