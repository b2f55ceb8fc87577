package org.iofog.agent.application.router;

import org.jspecify.annotations.Nullable;

/**
 * The program that is the agent's router, of one engine: a process of its own that outlives the agent's. Calls block;
 * one thread makes them.
 */
public interface RouterProgram {

    /** Also where an earlier run of the agent started it. */
    boolean isRunning();

    /**
     * Starts it; it takes a while until it can be asked.
     *
     * @param ended told when it has ended, however that comes
     * @throws RouterFailure when it cannot be started on this host
     */
    void start(RouterFile file, Runnable ended);

    /** Has {@code ended} told of the end of one that an earlier run of the agent started. */
    void adopt(Runnable ended);

    /** Whether the file holds what a running router does not change, or the one that runs is of a former version. */
    boolean needsRestart(RouterFile file);

    /**
     * Brings the running router to the file, unless it is there, and tells what it shows.
     *
     * @throws RouterFailure while it does not answer
     */
    RouterView converge(RouterFile file);

    /** What it said before it ended by itself; absent where it said nothing. */
    @Nullable
    String lastWords();

    /** Returns when it has ended. Nothing happens when it does not run. */
    void stop();

    /** Stops it and removes everything it kept, waiting messages included. */
    void remove();

    /** Lets go of it and leaves it running. */
    void release();
}
