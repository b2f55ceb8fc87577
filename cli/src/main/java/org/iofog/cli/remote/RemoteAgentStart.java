package org.iofog.cli.remote;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.output.Progress;
import org.iofog.cli.session.Session;
import org.iofog.cli.ssh.SshLogin;
import org.iofog.cli.state.RemoteAgentState;
import org.iofog.cli.state.StateFolder;
import org.iofog.contract.spec.AgentSpec;
import org.iofog.contract.spec.SshAccess;
import org.iofog.contract.view.AgentView;

/** Makes a host an agent of a namespace. Done again it changes only what differs. */
public final class RemoteAgentStart {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final StateFolder state;
    private final Session session;
    private final SshLogin login;
    private final Progress progress;

    public RemoteAgentStart(StateFolder state, Session session, SshLogin login, Progress progress) {
        this.state = state;
        this.session = session;
        this.login = login;
        this.progress = progress;
    }

    /** Whether the document, or what is remembered, tells how to reach the host. */
    public boolean isReachable(String name, AgentSpec spec) {
        return spec.ssh() != null || known(name).isPresent();
    }

    /** Installs the agent of this build and returns when it has reported. The control plane knows it already. */
    public void start(String name, AgentSpec spec) {
        requireReachableController();
        AgentView agent = session.controller().agent(session.namespace(), name);
        RemoteAgentState wanted = wanted(agent, spec);
        progress.step(name + ": logging in on " + wanted.host());
        try (RemoteAgent remote = RemoteAgent.open(state, wanted, login)) {
            state.update(session.namespace(), present -> present.withRemoteAgent(wanted));
            AgentInstallation installation = remote.installation(session, progress);
            String dockerUrl = agent.config().dockerUrl();
            HostFacts facts = installation.facts(dockerUrl);
            requireNoOther(wanted, facts);
            String version = installation.install(facts, dockerUrl);
            join(remote, agent, facts);
            installation.awaitReport(version, facts.current());
        }
    }

    private void join(RemoteAgent remote, AgentView agent, HostFacts facts) {
        if (facts.identity().isPresent() && agent.state() != AgentView.State.NOT_PROVISIONED) {
            return;
        }
        progress.step(agent.name() + ": joining the control plane");
        if (facts.identity().isPresent()) {
            remote.deprovision();
        }
        String key = session.controller()
                .createProvisioningKey(session.namespace(), agent.name())
                .key();
        remote.provision(key, session.controlPlane().endpoint());
    }

    private static void requireNoOther(RemoteAgentState wanted, HostFacts facts) {
        facts.identity().filter(uuid -> !uuid.equals(wanted.uuid())).ifPresent(uuid -> {
            throw CliFailure.conflict("Host " + wanted.host() + " is another agent already (" + uuid
                    + "): delete or detach that one first, or run 'sudo iofog-agent deprovision' there.");
        });
    }

    private RemoteAgentState wanted(AgentView agent, AgentSpec spec) {
        Optional<RemoteAgentState> former = known(agent.name());
        String host = hostOf(agent, spec, former);
        SshAccess ssh = spec.ssh() == null ? former.map(RemoteAgentState::ssh).orElseThrow() : spec.ssh();
        former.filter(kept -> kept.uuid().equals(agent.uuid()) && !kept.host().equals(host))
                .ifPresent(kept -> {
                    throw CliFailure.conflict("Agent " + agent.name() + " is on host " + kept.host()
                            + ": delete it first to have it on " + host + ".");
                });
        return new RemoteAgentState(agent.name(), agent.uuid(), host, ssh);
    }

    private static String hostOf(AgentView agent, AgentSpec spec, Optional<RemoteAgentState> former) {
        String given = spec.host() == null ? agent.config().host() : spec.host();
        return Optional.ofNullable(given)
                .or(() -> former.map(RemoteAgentState::host))
                .orElseThrow(() -> CliFailure.badInput(
                        "The host of agent " + agent.name() + " is missing: give 'host' beside 'ssh'."));
    }

    private Optional<RemoteAgentState> known(String name) {
        return RemoteAgent.find(state, session.namespace(), name);
    }

    private void requireReachableController() {
        String host = URI.create(session.controlPlane().endpoint()).getHost();
        if (THIS_MACHINE.contains(host)) {
            throw CliFailure.badInput("The controller of namespace '" + session.namespace() + "' is known as " + host
                    + ", which other hosts cannot reach: give 'controller.host' in the LocalControlPlane document, or"
                    + " connect by an address they know.");
        }
    }
}
