package org.iofog.cli.delete;

import java.util.Optional;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.local.LocalControlPlane;
import org.iofog.cli.output.Progress;
import org.iofog.cli.remote.RemoteAgents;
import org.iofog.cli.remote.RemoteControlPlane;
import org.iofog.cli.ssh.SshLogin;
import org.iofog.cli.state.ControlPlaneState;
import org.iofog.cli.state.ControlPlaneState.RemoteControlPlaneState;
import org.iofog.cli.state.NamespaceState;
import org.iofog.cli.state.StateFolder;
import org.jspecify.annotations.Nullable;

/** Ends the control plane and its agents that iofogctl has installed, here or on other hosts, and removes their data. */
final class ControlPlaneRemoval {

    private final StateFolder state;
    private final String namespace;
    private final SshLogin login;
    private final Progress progress;

    ControlPlaneRemoval(StateFolder state, String namespace, SshLogin login, Progress progress) {
        this.state = state;
        this.namespace = namespace;
        this.login = login;
        this.progress = progress;
    }

    /** @param name that it must have; any where absent */
    void delete(@Nullable String name) {
        requireOwn();
        Optional<RemoteControlPlaneState> remote = RemoteControlPlane.find(state, namespace);
        if (remote.isPresent()) {
            requireNamed(name, remote.get().name());
            RemoteAgents.abandon(state, namespace, login, progress);
            new RemoteControlPlane(state, namespace, login, progress).delete();
            return;
        }
        LocalControlPlane controlPlane = new LocalControlPlane(state, namespace, progress);
        requireNamed(name, controlPlane.name());
        RemoteAgents.abandon(state, namespace, login, progress);
        controlPlane.delete();
    }

    private void requireOwn() {
        NamespaceState kept = state.requireNamespace(namespace);
        if (kept.sharedWith() != null) {
            throw CliFailure.conflict("Namespace '" + namespace + "' uses the control plane of '" + kept.sharedWith()
                    + "': end it there, with '-n " + kept.sharedWith() + "'.");
        }
        ControlPlaneState own = kept.controlPlane();
        if (own == null) {
            throw CliFailure.notFound("Namespace '" + namespace + "' has no control plane.");
        }
        if (own.local() == null && own.remote() == null) {
            throw CliFailure.notFound("The control plane of namespace '" + namespace
                    + "' was not deployed from here: end it where it was, or forget it with 'iofogctl disconnect'.");
        }
    }

    private void requireNamed(@Nullable String name, String present) {
        if (name != null && !name.equals(present)) {
            throw CliFailure.notFound("Namespace '" + namespace + "' has no control plane '" + name
                    + "'; its own is called '" + present + "'.");
        }
    }
}
