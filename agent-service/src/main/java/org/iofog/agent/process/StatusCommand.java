package org.iofog.agent.process;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.iofog.agent.application.EngineFailure;
import org.iofog.agent.application.container.ContainerEngine;
import org.iofog.agent.application.container.EngineInfo;
import org.iofog.agent.domain.container.ContainerSnapshot;
import org.iofog.agent.journal.AgentHome;
import org.iofog.agent.journal.ProcessStatus;
import org.iofog.contract.view.ProvisionedAgent;
import picocli.CommandLine.Command;

/** Prints what can be known on this host without asking the controller. */
@Command(
        name = "status",
        description = "Show this agent's identity, connection, engine and containers.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private final AgentHome home;
    private final ContainerEngine engine;

    StatusCommand(AgentHome home, ContainerEngine engine) {
        this.home = home;
        this.engine = engine;
    }

    @Override
    public Integer call() {
        Optional<ProvisionedAgent> identity = home.identity().identity();
        Optional<ProcessStatus> process = runningProcess();
        print("Agent", identity.map(id -> id.name() + " (" + id.uuid() + ")").orElse("not provisioned"));
        identity.ifPresent(id -> print("Namespace", id.namespace()));
        print("Process", processLine(process));
        identity.ifPresent(id -> print("Bus", id.busUrl() + ", " + busLine(process)));
        print("Engine", engineLine());
        home.journal()
                .desiredState()
                .ifPresent(state -> print(
                        "Desired state",
                        "generation %d, %d microservices"
                                .formatted(
                                        state.generation(),
                                        state.microservices().size())));
        identity.ifPresent(id -> print("Containers", containersLine(id.uuid())));
        return ExitStatus.DONE;
    }

    /** Its file outlives the process; the lock does not. */
    private Optional<ProcessStatus> runningProcess() {
        return ProcessLock.isTaken(home) ? home.processStatus().read() : Optional.empty();
    }

    private String processLine(Optional<ProcessStatus> process) {
        return process.map(running -> "running since %s, process %d".formatted(running.startedAt(), running.pid()))
                .orElse(ProcessLock.isTaken(home) ? "running" : "not running");
    }

    private static String busLine(Optional<ProcessStatus> process) {
        return process.map(running -> running.connected()
                        ? "connected since " + running.since()
                        : "not connected since " + running.since() + ": " + running.problem())
                .orElse("not connected");
    }

    private String engineLine() {
        try {
            EngineInfo info = engine.info();
            return "version " + info.version() + " on " + info.architecture();
        } catch (EngineFailure e) {
            return String.valueOf(e.getMessage());
        }
    }

    private String containersLine(String uuid) {
        try {
            List<ContainerSnapshot> containers = engine.containers(uuid);
            long running =
                    containers.stream().filter(ContainerSnapshot::isRunning).count();
            return "%d running, %d not running".formatted(running, containers.size() - running);
        } catch (EngineFailure e) {
            return "unknown";
        }
    }

    private static void print(String label, String value) {
        System.out.printf("%-14s %s%n", label, value);
    }
}
