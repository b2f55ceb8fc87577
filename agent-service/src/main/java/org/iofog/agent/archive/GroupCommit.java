package org.iofog.agent.archive;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Writes what is to be appended, and forces it to the disk. Two threads: what is written shares one write with all that
 * came during the write before, and all that is written while the disk is busy with one force shares the next. What the
 * mesh takes within a moment is safe without a force, which would only be in the way of the router that writes the same
 * message to the same disk.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration TIME_TO_BE_TAKEN = Duration.ofMillis(20);

    private final Batches<Appending> unwritten = new Batches<>();
    private final Batches<PublisherLog> unforced = new Batches<>();
    private final Thread writer;
    private final Thread forcer;

    /**
     * @param betweenWrites called often by the thread that writes
     * @param betweenForces called often by the other one
     */
    GroupCommit(Runnable betweenWrites, Runnable betweenForces) {
        writer = Thread.ofPlatform()
                .daemon()
                .name("archive-writer")
                .start(() -> work(unwritten, this::write, betweenWrites));
        forcer = Thread.ofPlatform()
                .daemon()
                .name("archive-forcer")
                .start(() -> work(unforced, GroupCommit::force, betweenForces));
    }

    void append(PublisherLog log, Entry entry, CompletableFuture<Void> durable) {
        log.accept(entry, sequence -> unwritten.add(List.of(new Appending(log, sequence, entry, durable))));
    }

    private static <T> void work(Batches<T> batches, Consumer<List<T>> step, Runnable between) {
        try {
            while (!batches.isFinished()) {
                step.accept(batches.next(TICK));
                between.run();
            }
        } catch (InterruptedException e) {
            LOG.warn("The archive takes no more messages: its thread was interrupted.");
        }
    }

    private void write(List<Appending> batch) {
        batch.stream().collect(Collectors.groupingBy(Appending::log)).forEach((log, appendings) -> {
            try {
                log.write(appendings);
                log.receipts().await(appendings);
                unforced.add(List.of(log));
            } catch (IOException | RuntimeException e) {
                LOG.errorf("Messages cannot be written: %s", e.getMessage());
                appendings.forEach(appending -> appending.fail(e));
            }
        });
    }

    private static void force(List<PublisherLog> batch) {
        Map<PublisherLog, Long> ends =
                batch.stream().distinct().collect(Collectors.toMap(Function.identity(), PublisherLog::written));
        if (ends.keySet().stream().anyMatch(log -> log.receipts().mayBeTaken())) {
            LockSupport.parkNanos(TIME_TO_BE_TAKEN.toNanos());
        }
        ends.forEach((log, end) -> {
            if (log.receipts().areAwaitedBefore(end)) {
                force(log);
            }
        });
    }

    private static void force(PublisherLog log) {
        long end = log.written();
        try {
            log.force();
            log.receipts().give(end);
        } catch (IOException | RuntimeException e) {
            LOG.errorf("Messages cannot be forced to the disk: %s", e.getMessage());
            log.receipts().refuse(end, e);
        }
    }

    /** Returns when everything is on the disk. */
    @Override
    public void close() {
        try {
            unwritten.close();
            writer.join();
            unforced.close();
            forcer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
