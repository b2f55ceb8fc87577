package org.iofog.agent.process;

import io.quarkus.runtime.Quarkus;
import java.util.concurrent.Callable;
import org.iofog.agent.journal.AgentHome;
import picocli.CommandLine.Command;

/** Runs the agent until it is told to end. Its containers go on after that. */
@Command(
        name = "run",
        description = "Run the agent; without an identity it waits to be provisioned.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    private final AgentHome home;
    private final AgentSupervisor supervisor;

    RunCommand(AgentHome home, AgentSupervisor supervisor) {
        this.home = home;
        this.supervisor = supervisor;
    }

    @Override
    public Integer call() {
        ProcessLock lock = ProcessLock.tryTake(home)
                .orElseThrow(() -> new CommandFailure(
                        ExitStatus.FAILED,
                        "An agent is running in %s already; end it first, or set IOFOG_AGENT_HOME to another directory."
                                .formatted(home.directory())));
        try (lock) {
            supervisor.start();
            Quarkus.waitForExit();
            supervisor.close();
        }
        return supervisor.hasFailed() ? ExitStatus.FAILED : ExitStatus.DONE;
    }
}
