package org.iofog.agent.process;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.iofog.agent.application.ContainerEngine;
import org.iofog.agent.application.ImagePruning;
import org.iofog.agent.journal.AgentHome;
import org.iofog.contract.agent.AgentReport.PruneCompleted;
import org.iofog.contract.view.ProvisionedAgent;
import picocli.CommandLine.Command;

/** Prunes images at once. What the agent's microservices refer to, by its journal, stays. */
@Command(
        name = "prune",
        description = "Remove the images that no microservice of this agent refers to.",
        mixinStandardHelpOptions = true)
final class PruneCommand implements Callable<Integer> {

    private final AgentHome home;
    private final ContainerEngine engine;
    private final Clock clock;

    PruneCommand(AgentHome home, ContainerEngine engine, Clock clock) {
        this.home = home;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        String uuid = home.identity()
                .identity()
                .map(ProvisionedAgent::uuid)
                .orElseThrow(() -> new CommandFailure(ExitStatus.FAILED, "This agent is not provisioned."));
        ImagePruning pruning = new ImagePruning(
                uuid, engine, () -> home.journal().desiredState().orElse(null), clock, unasked -> {});
        PruneCompleted result = pruning.prune(null);
        System.out.printf("%d images removed, %d bytes reclaimed.%n", result.imagesRemoved(), result.bytesReclaimed());
        return ExitStatus.DONE;
    }
}
