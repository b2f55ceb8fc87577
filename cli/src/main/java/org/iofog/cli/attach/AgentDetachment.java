package org.iofog.cli.attach;

import java.time.Duration;
import org.iofog.cli.local.LocalAgent;
import org.iofog.cli.output.Progress;
import org.iofog.cli.session.CommandRun;
import org.iofog.cli.session.Session;
import org.iofog.cli.state.StateFolder;
import org.iofog.contract.command.AgentCommand.DetachAgent;
import org.jspecify.annotations.Nullable;

/** Ends an agent's membership of a namespace; what is kept of it here goes to the detached ones. */
public final class AgentDetachment {

    private final StateFolder state;
    private final Session session;
    private final Progress progress;
    private final @Nullable Duration within;

    public AgentDetachment(StateFolder state, Session session, Progress progress, @Nullable Duration within) {
        this.state = state;
        this.session = session;
        this.progress = progress;
        this.within = within;
    }

    /** @param waiting until its host has stopped everything, where that can be reached */
    public void detach(String name, boolean force, boolean waiting) {
        DetachAgent command = new DetachAgent(session.namespace(), name, force);
        CommandRun run = CommandRun.send(session.controller(), command, within, progress);
        remember(name, String.valueOf(run.resource()));
        if (waiting) {
            run.await();
        }
        progress.done("Agent " + name + " is detached.");
    }

    private void remember(String name, String uuid) {
        String namespace = session.namespace();
        LocalAgent.in(state, namespace, name).ifPresent(agent -> agent.moveTo(StateFolder.DETACHED));
        state.requireNamespace(namespace)
                .remoteAgent(name)
                .ifPresent(remote -> state.update(StateFolder.DETACHED, kept -> kept.withRemoteAgent(remote)));
        state.update(namespace, kept -> kept.withoutRemoteAgent(uuid).withoutCopiesOf(uuid));
    }
}
