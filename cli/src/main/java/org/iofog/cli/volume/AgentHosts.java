package org.iofog.cli.volume;

import java.util.Optional;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.ssh.SshHost;
import org.iofog.cli.ssh.SshLogin;
import org.iofog.cli.state.NamespaceState;
import org.iofog.cli.state.RemoteAgentState;
import org.iofog.cli.state.StateFolder;

/** The hosts of a namespace's agents: this machine, or others over SSH. */
public final class AgentHosts {

    private final StateFolder state;
    private final String namespace;
    private final SshLogin login;

    public AgentHosts(StateFolder state, String namespace, SshLogin login) {
        this.state = state;
        this.namespace = namespace;
        this.login = login;
    }

    boolean isHere(String agent) {
        return kept().localAgents().stream().anyMatch(local -> local.name().equals(agent));
    }

    /** Names its host; any name where it is not known. */
    String hostOf(String agent) {
        return isHere(agent)
                ? "this machine"
                : kept().remoteAgent(agent).map(RemoteAgentState::host).orElse(agent);
    }

    /** @throws CliFailure if it is not known how to reach it, or it cannot be reached */
    HostShell open(String agent) {
        if (isHere(agent)) {
            return new LocalShell();
        }
        return Optional.of(kept())
                .flatMap(kept -> kept.remoteAgent(agent))
                .map(remote -> new SshShell(login.open(SshHost.of(remote.host(), remote.ssh())), false))
                .orElseThrow(() -> CliFailure.notFound(
                        "It does not run here, and how to reach its host is not known; deploy its Agent document with"
                                + " 'host' and 'ssh', or use 'iofogctl configure agent'."));
    }

    private NamespaceState kept() {
        return state.requireNamespace(namespace);
    }
}
