package org.iofog.cli.attach;

import java.time.Duration;
import org.iofog.cli.command.CliCommand;
import org.iofog.cli.command.DurationConverter;
import org.iofog.cli.detached.DetachedAgent;
import org.iofog.cli.detached.DetachedAgents;
import org.iofog.cli.failure.CliFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

    @Option(names = "--host", paramLabel = "HOST", description = "Host of an agent to reach over SSH.")
    private @Nullable String host;

    @Option(names = "--user", paramLabel = "USER", description = "User on that host.")
    private @Nullable String user;

    @Option(names = "--port", paramLabel = "PORT", description = "SSH port of that host.")
    private @Nullable Integer port;

    @Option(names = "--key", paramLabel = "FILE", description = "Private key for that host.")
    private @Nullable String key;

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the agent.")
    private String name;

    @Override
    protected void execute() {
        if (host != null || user != null || port != null || key != null) {
            throw CliFailure.badInput("This version of ioFog Mesh does not reach agents over SSH yet: leave out --host,"
                    + " --user, --port and --key, and run 'iofog-agent provision KEY' on that host.");
        }
        DetachedAgent agent = new DetachedAgents(state(), progress(), httpTrace()).require(name, namespace());
        new AgentAttachment(state(), session(), progress(), within).attach(agent);
    }
}
