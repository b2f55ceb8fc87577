package org.iofog.cli.attach;

import java.time.Duration;
import org.iofog.cli.command.CliCommand;
import org.iofog.cli.command.DurationConverter;
import org.iofog.cli.command.SshOptions;
import org.iofog.cli.detached.DetachedAgents;
import org.iofog.cli.failure.CliFailure;
import org.iofog.contract.spec.SshAccess;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a detached agent into a namespace, of whichever control plane; its host is provisioned again. */
@Command(name = "agent", description = "Bring a detached agent into a namespace.")
final class AttachAgentCommand extends CliCommand {

    @Option(
            names = "--within",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "Do it within this time or not at all, such as 30s, 5m or 1h30m.")
    private @Nullable Duration within;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "Host of an agent that is installed there, to reach over SSH.")
    private @Nullable String host;

    @Mixin
    private SshOptions ssh;

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the agent.")
    private String name;

    @Override
    protected void execute() {
        DetachedAgents detached = new DetachedAgents(state(), progress(), httpTrace());
        AgentAttachment attachment = new AgentAttachment(state(), session(), sshLogin(), progress(), within);
        if (host == null) {
            requireHost();
            attachment.attach(detached.require(name, namespace()));
            return;
        }
        SshAccess access = ssh.over(null);
        String address = host;
        detached.find(name, namespace())
                .ifPresentOrElse(
                        agent -> attachment.attach(agent, address, access),
                        () -> attachment.attachNew(name, address, access));
    }

    private void requireHost() {
        if (ssh.areGiven()) {
            throw CliFailure.badInput("--user, --port and --key tell how to reach a host: give --host too.");
        }
    }
}
