package org.iofog.agent.process;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.iofog.agent.application.container.ContainerEngine;
import org.iofog.agent.application.container.ImagePruning;
import org.iofog.agent.journal.AgentHome;
import org.iofog.contract.agent.AgentReport.PruneCompleted;
import org.iofog.contract.agent.AgentSettings;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.view.ProvisionedAgent;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Prunes images at once. What the agent's microservices refer to, by its journal, stays. */
@Command(
        name = "prune",
        description = "Remove the images that no microservice of this agent refers to.",
        mixinStandardHelpOptions = true)
final class PruneCommand implements Callable<Integer> {

    private static final String NOBODY = "";

    private final AgentHome home;
    private final ContainerEngine engine;
    private final Clock clock;

    PruneCommand(AgentHome home, ContainerEngine engine, Clock clock) {
        this.home = home;
        this.engine = engine;
        this.clock = clock;
    }

    /** A host that is no agent, such as a detached one, needs no image. */
    private @Nullable DesiredState desiredState(String uuid) {
        return uuid.equals(NOBODY)
                ? new DesiredState(uuid, "", "", 0, AgentSettings.DEFAULTS, List.of(), List.of(), List.of())
                : home.journal().desiredState().orElse(null);
    }

    @Override
    public Integer call() {
        String uuid = home.identity().identity().map(ProvisionedAgent::uuid).orElse(NOBODY);
        ImagePruning pruning = new ImagePruning(uuid, engine, () -> desiredState(uuid), clock, unasked -> {});
        PruneCompleted result = pruning.prune(null);
        System.out.printf("%d images removed, %d bytes reclaimed.%n", result.imagesRemoved(), result.bytesReclaimed());
        return ExitStatus.DONE;
    }
}
