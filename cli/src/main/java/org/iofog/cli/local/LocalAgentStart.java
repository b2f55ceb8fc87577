package org.iofog.cli.local;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.failure.ExitCode;
import org.iofog.cli.http.ControllerClient;
import org.iofog.cli.output.Progress;
import org.iofog.cli.session.Await;
import org.iofog.cli.session.CommandRun;
import org.iofog.cli.session.Session;
import org.iofog.cli.state.LocalAgentState;
import org.iofog.cli.state.StateFolder;
import org.iofog.contract.command.AgentCommand;
import org.iofog.contract.command.AgentCommand.CreateAgent;
import org.iofog.contract.command.AgentCommand.UpdateAgent;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.view.AgentView;
import org.jspecify.annotations.Nullable;

/** Makes this machine an agent of a namespace. */
public final class LocalAgentStart {

    private static final Duration TIME_TO_CONNECT = Duration.ofSeconds(60);
    private static final Duration TIME_TO_STORE = Duration.ofSeconds(60);
    private static final int NEVER = 0;

    private final StateFolder state;
    private final Session session;
    private final Progress progress;

    public LocalAgentStart(StateFolder state, Session session, Progress progress) {
        this.state = state;
        this.session = session;
        this.progress = progress;
    }

    /** Creates or updates the agent, starts its process unless it runs, and returns when it is online. */
    public void start(String name, @Nullable AgentConfigSpec config) {
        AgentView agent = createOrUpdate(name, config);
        String dockerUrl = config == null ? agent.config().dockerUrl() : config.dockerUrl();
        LocalAgent local = LocalAgent.withUuid(state, agent.uuid()).orElseGet(() -> remember(agent, dockerUrl));
        bringUp(local, agent);
    }

    /**
     * Takes up an agent again that was detached, where it is one of this machine.
     *
     * @param formerUuid its uuid until now; another control plane gives it another one
     * @return false: it is none of this machine
     */
    public boolean attach(String name, String formerUuid) {
        AgentView agent = controller().agent(session.namespace(), name);
        Optional<LocalAgent> here = LocalAgent.withUuid(state, formerUuid);
        here.ifPresent(local -> {
            bringUp(local, agent);
            local.replaceBy(session.namespace(), name, agent.uuid());
        });
        return here.isPresent();
    }

    /** Starts the processes of all agents of the namespace again, and returns when those it still has are online. */
    void resume() {
        List<LocalAgent> agents = LocalAgent.allIn(state, session.namespace());
        agents.forEach(agent -> agent.resume(progress));
        for (AgentView known : controller().agents(session.namespace())) {
            agents.stream()
                    .filter(local -> local.program().isProvisionedAs(known.uuid()))
                    .forEach(local -> awaitOnline(local, known.name()));
        }
    }

    private void bringUp(LocalAgent local, AgentView agent) {
        local.resume(progress);
        if (agent.state() == AgentView.State.NOT_PROVISIONED || !local.program().isProvisionedAs(agent.uuid())) {
            String key = controller()
                    .createProvisioningKey(session.namespace(), agent.name())
                    .key();
            local.program().provision(key, session.controller().endpoint());
        }
        awaitOnline(local, agent.name());
    }

    private void awaitOnline(LocalAgent local, String name) {
        boolean online = Await.until(TIME_TO_CONNECT, () -> {
            local.program().process().requireRunning();
            return controller().agent(session.namespace(), name).state() == AgentView.State.ONLINE;
        });
        if (!online) {
            throw CliFailure.failed("Agent " + name + " is not online after " + TIME_TO_CONNECT.toSeconds() + " s; see "
                    + local.log() + ".");
        }
        progress.done("Agent " + name + " is online.");
    }

    private AgentView createOrUpdate(String name, @Nullable AgentConfigSpec config) {
        Optional<AgentView> present = known(name);
        if (present.isEmpty()) {
            send(new CreateAgent(session.namespace(), name, ofNew(config)));
        } else if (config != null) {
            send(new UpdateAgent(session.namespace(), name, config));
        }
        return present.orElseGet(() -> controller().agent(session.namespace(), name));
    }

    /** The engine is that of a person's machine: unused images there are not the agent's to remove unless it is told so. */
    private static AgentConfigSpec ofNew(@Nullable AgentConfigSpec config) {
        AgentConfigSpec given = Objects.requireNonNullElse(config, AgentConfigSpec.EMPTY);
        return given.availableDiskThreshold() == null ? given.withAvailableDiskThreshold(NEVER) : given;
    }

    private Optional<AgentView> known(String name) {
        try {
            return Optional.of(controller().agent(session.namespace(), name));
        } catch (CliFailure failure) {
            if (failure.exitCode() != ExitCode.NOT_FOUND) {
                throw failure;
            }
            return Optional.empty();
        }
    }

    private void send(AgentCommand command) {
        CommandRun.send(controller(), command, TIME_TO_STORE, progress).await();
    }

    private LocalAgent remember(AgentView agent, @Nullable String dockerUrl) {
        LocalAgentState added = new LocalAgentState(agent.name(), agent.uuid(), "agent-" + agent.uuid(), dockerUrl);
        state.update(
                session.namespace(),
                kept -> kept.withLocalAgents(Stream.concat(kept.localAgents().stream(), Stream.of(added))
                        .toList()));
        return new LocalAgent(state, session.namespace(), added);
    }

    private ControllerClient controller() {
        return session.controller();
    }
}
