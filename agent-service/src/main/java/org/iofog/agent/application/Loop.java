package org.iofog.agent.application;

import org.jboss.logging.Logger;

/** Takes turns on a virtual thread of its own until it is closed; closing returns when the last turn has ended. */
public final class Loop implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Loop.class);

    private final Turn turn;
    private final Thread thread;

    /** What it does again and again, with a wait of its own. */
    @FunctionalInterface
    public interface Turn {
        void take() throws InterruptedException;
    }

    public Loop(String name, Turn turn) {
        this.turn = turn;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                turn.take();
            }
        } catch (InterruptedException closed) {
            LOG.debugf("The loop of %s ends.", Thread.currentThread().getName());
        }
    }

    /** As {@link #close}, for callers that are interrupted themselves. */
    public void end() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    @Override
    public void close() {
        try {
            end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
