package org.iofog.agent.application.container;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.iofog.contract.agent.DesiredMicroservice;
import org.jboss.logging.Logger;

/** What is being done now, by placement, each on a virtual thread, so that nothing slow holds up anything else. */
final class WorkInProgress {

    private static final Logger LOG = Logger.getLogger(WorkInProgress.class);

    private final Map<String, Running> byPlacement = new ConcurrentHashMap<>();
    private final Runnable done;
    private final Runnable left;

    /**
     * @param done called when work has ended and still counts as in progress
     * @param left called when it does not any more
     */
    WorkInProgress(Runnable done, Runnable left) {
        this.done = done;
        this.left = left;
    }

    Set<String> placements() {
        return Set.copyOf(byPlacement.keySet());
    }

    void start(String placement, Work work) {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        Thread thread =
                Thread.ofVirtual().name("placement-" + placement).unstarted(() -> perform(placement, work, ended));
        byPlacement.put(placement, new Running(work, thread, ended));
        thread.start();
    }

    private void perform(String placement, Work work, CompletableFuture<Void> ended) {
        try {
            work.run();
        } catch (InterruptedException e) {
            LOG.debugf("The work on placement %s is cut short.", placement);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The work on placement %s failed in an unexpected way.", placement);
        } finally {
            done.run();
            byPlacement.remove(placement);
            ended.complete(null);
            left.run();
        }
    }

    void reconsider(Function<String, DesiredMicroservice> wantedByPlacement) {
        byPlacement.forEach((placement, running) -> running.work().reconsider(wantedByPlacement.apply(placement)));
    }

    /** @return whether there was anything to wait for */
    boolean awaitRemovals() {
        List<CompletableFuture<Void>> removals = byPlacement.values().stream()
                .filter(running -> running.work().isRemoval())
                .map(Running::ended)
                .toList();
        removals.forEach(CompletableFuture::join);
        return !removals.isEmpty();
    }

    /** Cuts everything short and returns when it has ended. */
    void abandon() {
        List<Running> all = List.copyOf(byPlacement.values());
        all.forEach(running -> {
            running.work().reconsider(null);
            running.thread().interrupt();
        });
        all.forEach(running -> running.ended().join());
    }

    private record Running(Work work, Thread thread, CompletableFuture<Void> ended) {}
}
