package org.iofog.cli.attach;

import java.time.Duration;
import org.iofog.cli.detached.DetachedAgent;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.local.LocalAgentStart;
import org.iofog.cli.output.Progress;
import org.iofog.cli.session.CommandRun;
import org.iofog.cli.session.Session;
import org.iofog.cli.state.StateFolder;
import org.iofog.contract.command.AgentCommand.AttachAgent;
import org.iofog.contract.command.AgentCommand.CreateAgent;
import org.iofog.contract.command.AgentCommand.DeleteAgent;
import org.iofog.contract.command.AgentCommand.DeleteDetachedAgent;
import org.iofog.contract.command.AgentCommand.DetachAgent;
import org.iofog.contract.command.Command;
import org.jspecify.annotations.Nullable;

/**
 * Brings a detached agent, with its settings, into a namespace of the control plane that keeps it or of another one. Where
 * its host cannot join, it is detached again.
 */
public final class AgentAttachment {

    private final StateFolder state;
    private final Session target;
    private final Progress progress;
    private final @Nullable Duration within;

    /** @param target the namespace it comes into */
    public AgentAttachment(StateFolder state, Session target, Progress progress, @Nullable Duration within) {
        this.state = state;
        this.target = target;
        this.progress = progress;
        this.within = within;
    }

    public void attach(DetachedAgent detached) {
        if (detached.session().isServedBy(target)) {
            attachWithin(detached);
        } else {
            attachAcross(detached);
        }
        progress.done("Agent " + detached.agent().name() + " belongs to namespace " + target.namespace() + ".");
    }

    private void attachWithin(DetachedAgent detached) {
        String name = detached.agent().name();
        send(target, new AttachAgent(target.namespace(), name));
        joinOrUndo(detached, new DetachAgent(target.namespace(), name, false));
    }

    private void attachAcross(DetachedAgent detached) {
        String name = detached.agent().name();
        send(target, new CreateAgent(target.namespace(), name, detached.agent().config()));
        joinOrUndo(detached, new DeleteAgent(target.namespace(), name, false));
        send(detached.session(), new DeleteDetachedAgent(name));
    }

    private void joinOrUndo(DetachedAgent detached, Command undo) {
        String name = detached.agent().name();
        try {
            new LocalAgentStart(state, target, progress)
                    .attach(name, detached.agent().uuid());
        } catch (CliFailure failure) {
            progress.notice("Agent " + name + " did not join and is detached again.");
            send(target, undo);
            throw failure;
        }
    }

    private void send(Session session, Command command) {
        CommandRun.send(session.controller(), command, within, progress).await();
    }
}
