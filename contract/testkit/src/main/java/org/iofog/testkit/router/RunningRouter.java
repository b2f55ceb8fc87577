package org.iofog.testkit.router;

/** One router of a network. */
public interface RunningRouter {

    boolean isUp();

    /** Ends it as kill -9 does. */
    void kill();

    /** Ends it as kill -9 does and starts it again with the file it was started with. */
    void restart();
}
