package org.iofog.testkit.router;

/** The running routers of one test. */
public interface RouterNetwork extends AutoCloseable {

    /** Starts a router; its listeners are open when this returns. */
    RunningRouter start(RouterFile file);

    /** Ends all routers. */
    @Override
    void close();
}
