package org.iofog.cli.deploy;

import java.time.Duration;
import java.util.function.Supplier;
import org.iofog.cli.http.ControllerClient;
import org.iofog.cli.output.Progress;
import org.iofog.cli.session.Session;
import org.iofog.cli.ssh.SshLogin;
import org.iofog.cli.state.StateFolder;
import org.jspecify.annotations.Nullable;

/**
 * Where a set of documents is deployed to or deleted from, and how.
 *
 * @param within the work is done within this time or not at all
 * @param readsVolumes whether all files of volumes are read, those too that look untouched
 * @param login to other hosts
 * @param sessions the namespace's session, from when it has a control plane on
 */
public record SetTarget(
        StateFolder state,
        String namespace,
        @Nullable Duration within,
        boolean readsVolumes,
        Progress progress,
        Supplier<Session> sessions,
        SshLogin login) {
    public ControllerClient controller() {
        return sessions.get().controller();
    }
}
