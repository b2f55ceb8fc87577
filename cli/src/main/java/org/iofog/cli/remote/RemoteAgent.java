package org.iofog.cli.remote;

import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.output.Progress;
import org.iofog.cli.session.Await;
import org.iofog.cli.session.Session;
import org.iofog.cli.ssh.CommandResult;
import org.iofog.cli.ssh.SshConnection;
import org.iofog.cli.ssh.SshHost;
import org.iofog.cli.ssh.SshLogin;
import org.iofog.cli.ssh.SshProblem;
import org.iofog.cli.state.RemoteAgentState;
import org.iofog.cli.state.StateFolder;
import org.jspecify.annotations.Nullable;

/** An agent whose host iofogctl reaches over SSH. */
public final class RemoteAgent implements AutoCloseable {

    private static final Duration TIME_TO_LEAVE = Duration.ofSeconds(20);
    private static final List<String> PLACES =
            List.of("/opt/iofog-agent", AgentInstallation.HOME, "/var/log/iofog-agent", "/etc/iofog/iofog-agent.env");

    private final StateFolder state;
    private final RemoteAgentState kept;
    private final RemoteHost host;

    private RemoteAgent(StateFolder state, RemoteAgentState kept, SshConnection connection) {
        this.state = state;
        this.kept = kept;
        this.host = new RemoteHost(connection, HostService.AGENT);
    }

    /** Whether iofogctl knows how to reach the agent's host. */
    public static Optional<RemoteAgentState> find(StateFolder state, String namespace, String name) {
        return state.requireNamespace(namespace).remoteAgent(name);
    }

    /** @throws CliFailure that says which host, which step, and what to try */
    public static RemoteAgent open(StateFolder state, RemoteAgentState kept, SshLogin login) {
        return new RemoteAgent(state, kept, login.open(SshHost.of(kept.host(), kept.ssh())));
    }

    /** Exchanges a key for an identity; where the host is that agent already, nothing happens. */
    void provision(String key, String controllerUrl) {
        require("provisioning", host.command(key, "provision", "-", "--controller", controllerUrl));
    }

    /** Removes its containers and its identity, as the host's own doing. */
    public void deprovision() {
        require("leaving its control plane", host.command("", "deprovision"));
    }

    /** Removes images its microservices do not refer to. @return what it says of that */
    public String prune() {
        CommandResult result = host.command("", "prune");
        require("pruning", result);
        return result.out().strip();
    }

    /** Follows a change of name. */
    public static void rename(StateFolder state, String namespace, String name, String newName) {
        find(state, namespace, name)
                .ifPresent(kept -> state.update(namespace, present -> present.withRemoteAgent(kept.withName(newName))));
    }

    /** The uuid of the agent the host is, if it is one. */
    public Optional<String> identity() {
        return host.facts(AgentInstallation.HOME, "").identity();
    }

    /** After its control plane has deleted it: waits until its containers are gone, and removes all of it. */
    public void remove(String namespace, Progress progress) {
        progress.step(kept.name() + ": leaving its host");
        if (!Await.until(TIME_TO_LEAVE, () -> identity().isEmpty())) {
            deprovision();
        }
        removeFromHost(namespace, progress);
    }

    /** Without a word to its control plane: removes its containers and all of it. */
    void abandon(String namespace, Progress progress) {
        progress.step(kept.name() + ": leaving its host");
        if (identity().isPresent()) {
            deprovision();
        }
        removeFromHost(namespace, progress);
    }

    private void removeFromHost(String namespace, Progress progress) {
        host.remove(PLACES);
        forget(state, namespace, kept);
        progress.done("Agent " + kept.name() + " has left host " + kept.host() + ".");
    }

    public static void forget(StateFolder state, String namespace, RemoteAgentState agent) {
        state.update(namespace, present -> present.withoutRemoteAgent(agent.uuid()));
    }

    /** @param tailOptions of the program tail, such as {@code -n 10 -F} */
    public void showLog(String tailOptions, OutputStream out) {
        CommandResult result = host.showLog(tailOptions, out);
        if (!result.isDone()) {
            throw SshProblem.command(host.connection().host(), "reading its log", result);
        }
    }

    /** Brings the version of this installation and runs it, unless it runs; goes back where the agent does not report. */
    public void upgrade(Session session, Progress progress) {
        AgentInstallation installation = installation(session, progress);
        HostFacts facts = installedFacts(installation);
        String version = installation.install(facts, dockerUrl(session));
        if (facts.current().equals(Optional.of(version))) {
            progress.done("Agent " + kept.name() + " runs version " + version + " already.");
            return;
        }
        installation.awaitReport(version, facts.current());
        progress.done("Agent " + kept.name() + " runs version " + version + ".");
    }

    /** Runs the version before; goes back where the agent does not report with it. */
    public void rollBack(Session session, Progress progress) {
        AgentInstallation installation = installation(session, progress);
        HostFacts facts = installedFacts(installation);
        String former = facts.previous()
                .orElseThrow(() -> CliFailure.conflict("Agent " + kept.name() + " on host " + kept.host()
                        + " has no version to go back to: it was never upgraded."));
        progress.step(kept.name() + ": starting version " + former);
        host.switchTo(former);
        installation.awaitReport(former, facts.current());
        progress.done("Agent " + kept.name() + " runs version " + former + " again.");
    }

    RemoteHost host() {
        return host;
    }

    AgentInstallation installation(Session session, Progress progress) {
        return new AgentInstallation(
                host, kept.name(), session, progress, state.local().resolve("java"));
    }

    @Override
    public void close() {
        host.connection().close();
    }

    private HostFacts installedFacts(AgentInstallation installation) {
        HostFacts facts = installation.facts(null);
        if (facts.current().isEmpty()) {
            throw CliFailure.notFound(
                    "There is no agent on host " + kept.host() + ": deploy " + kept.name() + " first.");
        }
        return facts;
    }

    private @Nullable String dockerUrl(Session session) {
        return session.controller()
                .agent(session.namespace(), kept.name())
                .config()
                .dockerUrl();
    }

    private void require(String doing, CommandResult result) {
        if (!result.isDone()) {
            throw SshProblem.command(host.connection().host(), doing, result);
        }
    }
}
