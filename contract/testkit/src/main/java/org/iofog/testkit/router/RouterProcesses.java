package org.iofog.testkit.router;

import java.nio.file.Path;

/** Real routers, as processes. */
record RouterProcesses(Dialect dialect, Path executable) implements RouterProgram {

    @Override
    public RouterNetwork network() {
        return new RouterProcessNetwork(dialect, executable);
    }

    @Override
    public String toString() {
        return "real " + dialect;
    }
}
