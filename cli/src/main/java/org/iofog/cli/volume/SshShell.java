package org.iofog.cli.volume;

import java.io.InputStream;
import org.iofog.cli.ssh.CommandResult;
import org.iofog.cli.ssh.SshConnection;

/** A shell on a remote host. */
record SshShell(SshConnection connection, boolean isRoot) implements HostShell {

    @Override
    public CommandResult run(String command, InputStream input) {
        return isRoot ? connection.runAsRoot(command, input) : connection.run(command, input);
    }

    @Override
    public HostShell asRoot() {
        return new SshShell(connection, true);
    }

    @Override
    public void close() {
        connection.close();
    }
}
