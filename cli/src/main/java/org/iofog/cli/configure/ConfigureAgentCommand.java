package org.iofog.cli.configure;

import java.util.Optional;
import org.iofog.cli.command.CliCommand;
import org.iofog.cli.command.SshOptions;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.remote.RemoteAgent;
import org.iofog.cli.state.RemoteAgentState;
import org.iofog.contract.view.AgentView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps how to log in on an agent's host; nothing happens there. */
@Command(
        name = "agent",
        description = "Keep how to log in on an agent's host; what is not given stays, and nothing happens there.")
final class ConfigureAgentCommand extends CliCommand {

    @Mixin
    private SshOptions ssh;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "Its host, where neither the agent nor iofogctl knows it.")
    private @Nullable String host;

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the agent.")
    private String name;

    @Override
    protected void execute() {
        if (host == null) {
            ssh.requireAny();
        }
        Optional<RemoteAgentState> former = RemoteAgent.find(state(), namespace(), name);
        RemoteAgentState changed = former.map(kept -> new RemoteAgentState(
                        name, kept.uuid(), host == null ? kept.host() : host, ssh.over(kept.ssh())))
                .orElseGet(this::fromControlPlane);
        state().update(namespace(), present -> present.withRemoteAgent(changed));
        progress().done("The host of agent " + name + " is reached as kept now.");
    }

    private RemoteAgentState fromControlPlane() {
        AgentView agent = controller().agent(namespace(), name);
        String known = host == null ? agent.config().host() : host;
        if (known == null) {
            throw CliFailure.badInput("The host of agent '" + name + "' is not known: give --host.");
        }
        return new RemoteAgentState(name, agent.uuid(), known, ssh.over(null));
    }
}
