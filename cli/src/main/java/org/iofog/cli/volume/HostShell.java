package org.iofog.cli.volume;

import java.io.InputStream;
import org.iofog.cli.ssh.CommandResult;

/** Runs shell commands where an agent keeps its files. */
interface HostShell extends AutoCloseable {

    CommandResult run(String command, InputStream input);

    /** The same host with more rights, where it has any. */
    default HostShell asRoot() {
        return this;
    }

    @Override
    void close();
}
