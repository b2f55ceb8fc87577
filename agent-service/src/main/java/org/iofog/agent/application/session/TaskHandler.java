package org.iofog.agent.application.session;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.iofog.agent.application.EngineFailure;
import org.iofog.agent.application.container.ImagePruning;
import org.iofog.agent.application.log.LogStreams;
import org.iofog.agent.application.status.StatusReporter;
import org.iofog.contract.agent.AgentReport;
import org.iofog.contract.agent.AgentReport.Detached;
import org.iofog.contract.agent.AgentReport.TaskFailed;
import org.iofog.contract.agent.AgentTask;
import org.iofog.contract.agent.AgentTask.Detach;
import org.iofog.contract.agent.AgentTask.FetchLogs;
import org.iofog.contract.agent.AgentTask.PruneImages;
import org.iofog.contract.agent.AgentTask.StopLogs;
import org.iofog.contract.message.Envelope;
import org.jboss.logging.Logger;

/** Does one-shot work. One task is done once, however often its message arrives, and answered each time. */
public final class TaskHandler {

    private static final Logger LOG = Logger.getLogger(TaskHandler.class);

    private final String agentUuid;
    private final TaskLedger ledger;
    private final ImagePruning pruning;
    private final LogStreams logs;
    private final DetachHandler detach;
    private final StatusReporter reporter;
    private final Runnable whenDetached;
    private final Clock clock;
    private final Map<String, CompletableFuture<AgentReport>> underWay = new ConcurrentHashMap<>();

    TaskHandler(
            String agentUuid,
            TaskLedger ledger,
            ImagePruning pruning,
            LogStreams logs,
            DetachHandler detach,
            StatusReporter reporter,
            Runnable whenDetached,
            Clock clock) {
        this.agentUuid = agentUuid;
        this.ledger = ledger;
        this.pruning = pruning;
        this.logs = logs;
        this.detach = detach;
        this.reporter = reporter;
        this.whenDetached = whenDetached;
        this.clock = clock;
    }

    /**
     * Blocks until the task is done and its outcome is on the bus; its message may be settled then. Logs go on after
     * that.
     */
    public void handle(Envelope<AgentTask> message) throws InterruptedException {
        switch (message.data()) {
            case FetchLogs fetch -> logs.open(fetch);
            case StopLogs stop -> logs.stop(stop.taskId());
            case PruneImages prune -> answer(message);
            case Detach last -> answer(message);
        }
    }

    private void answer(Envelope<AgentTask> message) throws InterruptedException {
        AgentReport outcome = outcomeOf(message);
        reporter.deliver(outcome).join();
        if (outcome instanceof Detached) {
            whenDetached.run();
        }
    }

    private AgentReport outcomeOf(Envelope<AgentTask> message) throws InterruptedException {
        String taskId = message.data().taskId();
        CompletableFuture<AgentReport> mine = new CompletableFuture<>();
        CompletableFuture<AgentReport> first = underWay.putIfAbsent(taskId, mine);
        if (first != null) {
            return first.join();
        }
        try {
            Optional<AgentReport> known = ledger.outcomeOf(taskId);
            AgentReport outcome = known.isPresent() ? known.get() : perform(message);
            ledger.keep(taskId, outcome);
            mine.complete(outcome);
            return outcome;
        } catch (RuntimeException | InterruptedException e) {
            mine.completeExceptionally(new CompletionException(e));
            throw e;
        } finally {
            underWay.remove(taskId);
        }
    }

    private AgentReport perform(Envelope<AgentTask> message) throws InterruptedException {
        AgentTask task = message.data();
        if (message.isExpiredAt(clock.instant())) {
            return failed(task, "The deadline %s passed before it was done.".formatted(message.deadline()));
        }
        try {
            return task instanceof Detach ? detach.detach(task.taskId()) : pruning.prune(task.taskId());
        } catch (EngineFailure | IllegalStateException e) {
            LOG.warnf("Task %s failed: %s", task.taskId(), e.getMessage());
            return failed(task, String.valueOf(e.getMessage()));
        }
    }

    private TaskFailed failed(AgentTask task, String reason) {
        return new TaskFailed(agentUuid, task.taskId(), clock.instant(), reason);
    }
}
