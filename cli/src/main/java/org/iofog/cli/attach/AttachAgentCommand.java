package org.iofog.cli.attach;

import org.iofog.cli.command.CliCommand;
import org.iofog.cli.command.WaitOptions;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.local.LocalAgentStart;
import org.iofog.contract.command.AgentCommand.AttachAgent;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a detached agent into a namespace; one of this machine is provisioned again. */
@Command(name = "agent", description = "Bring a detached agent into a namespace.")
final class AttachAgentCommand extends CliCommand {

    @Mixin
    private WaitOptions wait;

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
        run(new AttachAgent(namespace(), name), wait, "Agent " + name + " belongs to namespace " + namespace());
        new LocalAgentStart(state(), session(), progress()).attach(name);
    }
}
