package org.iofog.cli.remote;

import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.output.Progress;
import org.iofog.cli.ssh.SshLogin;
import org.iofog.cli.state.RemoteAgentState;
import org.iofog.cli.state.StateFolder;

/** All agents whose hosts iofogctl reaches over SSH, of the namespaces that one control plane serves. */
public final class RemoteAgents {

    private RemoteAgents() {}

    /**
     * Removes them from their hosts while their control plane, which is about to end, still hears of it.
     *
     * @param owner the namespace whose control plane that is
     */
    public static void abandon(StateFolder state, String owner, SshLogin login, Progress progress) {
        for (String namespace : state.servedBy(owner)) {
            for (RemoteAgentState kept : state.requireNamespace(namespace).remoteAgents()) {
                abandon(state, namespace, kept, login, progress);
            }
        }
    }

    private static void abandon(
            StateFolder state, String namespace, RemoteAgentState kept, SshLogin login, Progress progress) {
        try (RemoteAgent agent = RemoteAgent.open(state, kept, login)) {
            agent.abandon(namespace, progress);
        } catch (CliFailure failure) {
            progress.notice(failure.sentence() + " The agent " + kept.name() + " is still on " + kept.host() + ".");
            RemoteAgent.forget(state, namespace, kept);
        }
    }
}
