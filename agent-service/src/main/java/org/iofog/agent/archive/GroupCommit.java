package org.iofog.agent.archive;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Writes what is to be appended, and forces it to the disk. Two threads: what is written can be read at once, and all
 * that is written while the disk is busy with one force shares the next.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    private static final Duration TICK = Duration.ofMillis(100);

    private final Batches<Appending> unwritten = new Batches<>();
    private final Batches<Appending> unforced = new Batches<>();
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

    void append(Appending appending) {
        unwritten.add(List.of(appending));
    }

    private static void work(Batches<Appending> batches, Consumer<List<Appending>> step, Runnable between) {
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
        byLog(batch).forEach((log, appendings) -> {
            try {
                log.write(appendings.stream().map(Appending::entry).toList());
                unforced.add(appendings);
            } catch (IOException | RuntimeException e) {
                LOG.errorf("Messages cannot be written: %s", e.getMessage());
                appendings.forEach(appending -> appending.fail(e));
            }
        });
    }

    private static void force(List<Appending> batch) {
        byLog(batch).forEach((log, appendings) -> {
            try {
                log.force();
                appendings.forEach(appending -> appending.durable().complete(null));
            } catch (IOException | RuntimeException e) {
                LOG.errorf("Messages cannot be forced to the disk: %s", e.getMessage());
                appendings.forEach(appending -> appending.fail(e));
            }
        });
    }

    private static Map<PublisherLog, List<Appending>> byLog(List<Appending> batch) {
        return batch.stream().collect(Collectors.groupingBy(Appending::log));
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
