package org.iofog.cli.attach;

import java.util.Optional;
import org.iofog.cli.local.LocalAgentStart;
import org.iofog.cli.output.Progress;
import org.iofog.cli.remote.RemoteAgent;
import org.iofog.cli.remote.RemoteAgentStart;
import org.iofog.cli.session.Session;
import org.iofog.cli.ssh.SshLogin;
import org.iofog.cli.state.RemoteAgentState;
import org.iofog.cli.state.StateFolder;
import org.iofog.contract.spec.AgentSpec;
import org.iofog.contract.spec.SshAccess;

/** The host of an agent that a namespace has taken up: this machine, one that is reached over SSH, or one that is not. */
final class JoiningHost {

    private final StateFolder state;
    private final Session target;
    private final SshLogin login;
    private final Progress progress;

    JoiningHost(StateFolder state, Session target, SshLogin login, Progress progress) {
        this.state = state;
        this.target = target;
        this.login = login;
        this.progress = progress;
    }

    /**
     * Returns when the agent is online, where its host can be reached.
     *
     * @param formerUuid its uuid until now; another control plane gives it another one
     */
    void join(String name, String formerUuid) {
        Optional<RemoteAgentState> remote = state.requireNamespace(StateFolder.DETACHED).remoteAgents().stream()
                .filter(kept -> kept.uuid().equals(formerUuid))
                .findFirst();
        if (remote.isPresent()) {
            leaveFormer(remote.get());
            join(name, remote.get().host(), remote.get().ssh());
            RemoteAgent.forget(state, StateFolder.DETACHED, remote.get());
        } else if (!new LocalAgentStart(state, target, progress).attach(name, formerUuid)) {
            tellProvisioning(name);
        }
    }

    void join(String name, String host, SshAccess ssh) {
        new RemoteAgentStart(state, target, login, progress).start(name, new AgentSpec(name, host, ssh, null));
    }

    /** A host that has not heard of its detach yet leaves now. */
    private void leaveFormer(RemoteAgentState kept) {
        try (RemoteAgent former = RemoteAgent.open(state, kept, login)) {
            if (former.identity().filter(kept.uuid()::equals).isPresent()) {
                former.deprovision();
            }
        }
    }

    private void tellProvisioning(String name) {
        String key = target.controller()
                .createProvisioningKey(target.namespace(), name)
                .key();
        progress.notice("How to reach the host of " + name + " is not known: run 'iofog-agent provision " + key
                + " --controller " + target.controller().endpoint() + "' there within 20 minutes.");
    }
}
