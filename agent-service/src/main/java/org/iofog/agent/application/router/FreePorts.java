package org.iofog.agent.application.router;

/** The ports of this host's loopback address. */
public interface FreePorts {

    boolean isFree(int port);

    /** One that nobody uses now. */
    int choose();
}
