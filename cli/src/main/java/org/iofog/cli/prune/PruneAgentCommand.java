package org.iofog.cli.prune;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.iofog.cli.command.CliCommand;
import org.iofog.cli.command.WaitOptions;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.local.LocalAgent;
import org.iofog.cli.output.Sizes;
import org.iofog.cli.remote.RemoteAgent;
import org.iofog.cli.session.CommandRun;
import org.iofog.cli.state.RemoteAgentState;
import org.iofog.cli.state.StateFolder;
import org.iofog.contract.command.AgentCommand.PruneAgent;
import org.iofog.contract.view.TaskView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes images from an agent that none of its microservices refers to. */
@Command(name = "agent", description = "Remove the images that no microservice of an agent refers to.")
final class PruneAgentCommand extends CliCommand {

    @Mixin
    private WaitOptions wait;

    @Option(names = "--detached", description = "One that belongs to no namespace; done on its host.")
    private boolean detached;

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the agent.")
    private String name;

    @Override
    protected void execute() {
        if (detached) {
            pruneDetached();
            return;
        }
        CommandRun run = run(new PruneAgent(namespace(), name), wait, "Agent " + name + " is pruned");
        if (wait.isWaiting()) {
            report(controller().task(run.correlationId(), Duration.ZERO));
        }
    }

    private void pruneDetached() {
        progress().line(pruned());
        progress().done("Agent " + name + " is pruned.");
    }

    private String pruned() {
        Optional<LocalAgent> here = LocalAgent.in(state(), StateFolder.DETACHED, name);
        if (here.isPresent()) {
            return here.get().prune();
        }
        RemoteAgentState kept = RemoteAgent.find(state(), StateFolder.DETACHED, name)
                .orElseThrow(() -> CliFailure.notFound("How to reach the host of a detached agent '" + name
                        + "' is not known: run 'iofog-agent prune' there."));
        try (RemoteAgent remote = RemoteAgent.open(state(), kept, sshLogin())) {
            return remote.prune();
        }
    }

    private void report(TaskView task) {
        int images = Objects.requireNonNullElse(task.imagesRemoved(), 0);
        long bytes = Objects.requireNonNullElse(task.bytesReclaimed(), 0L);
        progress().line(images + (images == 1 ? " image" : " images") + " removed, " + Sizes.of(bytes) + " reclaimed");
    }
}
