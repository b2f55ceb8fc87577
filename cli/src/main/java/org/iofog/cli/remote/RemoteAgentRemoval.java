package org.iofog.cli.remote;

import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.output.Progress;
import org.iofog.cli.ssh.SshLogin;
import org.iofog.cli.state.RemoteAgentState;
import org.iofog.cli.state.StateFolder;

/** Clears the host of an agent that its control plane has deleted, where iofogctl knows how to reach it. */
public final class RemoteAgentRemoval {

    private RemoteAgentRemoval() {}

    /** The agent is gone whatever happens to its host: a host out of reach is told of, and how to clear it. */
    public static void removeFromHost(
            StateFolder state, String namespace, String name, SshLogin login, Progress progress) {
        RemoteAgent.find(state, namespace, name).ifPresent(kept -> remove(state, namespace, kept, login, progress));
    }

    private static void remove(
            StateFolder state, String namespace, RemoteAgentState kept, SshLogin login, Progress progress) {
        try (RemoteAgent agent = RemoteAgent.open(state, kept, login)) {
            agent.remove(namespace, progress);
        } catch (CliFailure failure) {
            progress.notice(failure.sentence() + " Its software is still on " + kept.host()
                    + ": once that can be reached, take it up by 'iofogctl attach agent " + kept.name() + " --host "
                    + kept.host() + "' and delete it again.");
            RemoteAgent.forget(state, namespace, kept);
        }
    }
}
