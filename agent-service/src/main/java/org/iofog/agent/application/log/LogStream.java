package org.iofog.agent.application.log;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.iofog.agent.application.ControllerLink;
import org.iofog.agent.application.ControllerLink.LinkBroken;
import org.iofog.agent.application.EngineFailure;
import org.iofog.agent.application.Subscription;
import org.iofog.agent.application.container.ContainerEngine;
import org.iofog.agent.application.container.LogListener;
import org.iofog.agent.application.container.LogQuery;
import org.iofog.contract.agent.LogChunk;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One log on its way. Lines that come faster than the bus takes them go together in larger chunks, and when there are
 * too many, reading from the engine waits.
 */
final class LogStream implements LogListener, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LogStream.class);
    private static final int PIECES_WAITING = 256;
    private static final int CHUNK_LENGTH = 32 * 1024;

    private final String taskId;
    private final ControllerLink link;
    private final Runnable whenEnded;
    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(PIECES_WAITING);
    private final Thread sender;
    private @Nullable Subscription reading;
    private boolean closed;

    LogStream(String taskId, ControllerLink link, Runnable whenEnded) {
        this.taskId = taskId;
        this.link = link;
        this.whenEnded = whenEnded;
        this.sender = Thread.ofVirtual().name("log-" + taskId).unstarted(this::send);
    }

    /** @throws EngineFailure when there is nothing to read */
    void begin(ContainerEngine engine, String container, LogQuery query) {
        sender.start();
        try {
            Subscription subscription = engine.logs(container, query, this);
            synchronized (this) {
                reading = subscription;
                if (closed) {
                    subscription.close();
                }
            }
        } catch (EngineFailure e) {
            close();
            throw e;
        }
    }

    @Override
    public void lines(String text) {
        put(new Piece(text, false, null));
    }

    @Override
    public void ended(@Nullable String problem) {
        put(new Piece("", true, problem));
    }

    /** Ends it with a reason for the reader. */
    void fail(String reason) {
        ended(reason);
    }

    private void put(Piece piece) {
        try {
            pieces.put(piece);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send() {
        long sequence = 0;
        try {
            LogChunk chunk;
            do {
                chunk = next(sequence++);
                link.send(chunk);
            } while (!chunk.last());
        } catch (LinkBroken e) {
            LOG.debugf("The log of task %s ends: %s", taskId, e.getMessage());
        } catch (InterruptedException stopped) {
            LOG.debugf("The log of task %s is stopped.", taskId);
        } finally {
            close();
        }
    }

    private LogChunk next(long sequence) throws InterruptedException {
        Piece newest = pieces.take();
        StringBuilder text = new StringBuilder(newest.text());
        Piece more;
        while (!newest.last() && text.length() < CHUNK_LENGTH && (more = pieces.poll()) != null) {
            text.append(more.text());
            newest = more;
        }
        return new LogChunk(taskId, sequence, text.toString(), newest.last(), newest.problem());
    }

    /** Nothing is sent any more. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            if (reading != null) {
                reading.close();
            }
            pieces.clear();
            sender.interrupt();
            whenEnded.run();
        }
    }

    private record Piece(
            String text, boolean last, @Nullable String problem) {}
}
