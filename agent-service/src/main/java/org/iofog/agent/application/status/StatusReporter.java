package org.iofog.agent.application.status;

import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.iofog.agent.application.ControllerLink;
import org.iofog.agent.application.ControllerLink.LinkBroken;
import org.iofog.agent.application.Signal;
import org.iofog.contract.agent.AgentReport;
import org.iofog.contract.agent.AgentReport.StatusReport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells the controller what is on the {@link StatusBoard} and how tasks ended. What has come to an end is told at once;
 * steps on the way there go together, so that quick work is one report. While the controller is out of reach everything
 * waits here.
 */
public final class StatusReporter implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(StatusReporter.class);
    private static final Duration COALESCING = Duration.ofMillis(3);
    private static final Duration UNHURRIED = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);
    private static final int RESULTS_KEPT = 256;

    private final StatusBoard board;
    private final ControllerLink link;
    private final Deque<Result> results = new ConcurrentLinkedDeque<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Signal retryPause = new Signal();
    private final Thread thread;

    public StatusReporter(StatusBoard board, ControllerLink link) {
        this.board = board;
        this.link = link;
        this.thread = Thread.ofVirtual().name("status-reporter").unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Completes when the bus has the report; fails when too many newer ones wait. */
    public CompletableFuture<Void> deliver(AgentReport report) {
        Result result = new Result(report, new CompletableFuture<>());
        results.addLast(result);
        if (waiting.incrementAndGet() > RESULTS_KEPT) {
            drop(results.pollFirst());
        }
        hurry();
        return result.delivered();
    }

    private void hurry() {
        board.news().raise();
        board.urgentNews().raise();
    }

    private void drop(@Nullable Result oldest) {
        if (oldest != null) {
            waiting.decrementAndGet();
            oldest.delivered().completeExceptionally(new IllegalStateException("too many results wait for the bus"));
        }
    }

    private void run() {
        try {
            while (true) {
                board.news().await(LONGEST_WAIT);
                board.urgentNews().await(UNHURRIED);
                LockSupport.parkNanos(COALESCING.toNanos());
                link.awaitConnected();
                if (!sendStatus() || !sendResults()) {
                    retryPause.await(PAUSE_AFTER_FAILURE);
                }
            }
        } catch (InterruptedException closed) {
            results.forEach(result -> result.delivered().cancel(false));
        }
    }

    private boolean sendStatus() throws InterruptedException {
        StatusReport report = board.take();
        if (report == null) {
            return true;
        }
        try {
            link.send(report);
            return true;
        } catch (LinkBroken e) {
            LOG.debugf("A report goes later: %s", e.getMessage());
            board.giveBack(report);
            return false;
        }
    }

    private boolean sendResults() throws InterruptedException {
        Result next;
        while ((next = results.pollFirst()) != null) {
            try {
                link.send(next.report());
                waiting.decrementAndGet();
                next.delivered().complete(null);
            } catch (LinkBroken e) {
                results.addFirst(next);
                hurry();
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private record Result(AgentReport report, CompletableFuture<Void> delivered) {}
}
