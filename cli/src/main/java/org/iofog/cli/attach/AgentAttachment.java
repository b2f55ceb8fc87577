package org.iofog.cli.attach;

import java.time.Duration;
import org.iofog.cli.detached.DetachedAgent;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.output.Progress;
import org.iofog.cli.session.CommandRun;
import org.iofog.cli.session.Session;
import org.iofog.cli.ssh.SshLogin;
import org.iofog.cli.state.StateFolder;
import org.iofog.contract.command.AgentCommand.AttachAgent;
import org.iofog.contract.command.AgentCommand.CreateAgent;
import org.iofog.contract.command.AgentCommand.DeleteAgent;
import org.iofog.contract.command.AgentCommand.DeleteDetachedAgent;
import org.iofog.contract.command.AgentCommand.DetachAgent;
import org.iofog.contract.command.Command;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.spec.SshAccess;
import org.jspecify.annotations.Nullable;

/**
 * Brings a detached agent, with its settings, into a namespace of the control plane that keeps it or of another one. Where
 * its host cannot join, it is detached again.
 */
public final class AgentAttachment {

    private final Session target;
    private final Progress progress;
    private final @Nullable Duration within;
    private final JoiningHost host;

    /** @param target the namespace it comes into */
    public AgentAttachment(
            StateFolder state, Session target, SshLogin login, Progress progress, @Nullable Duration within) {
        this.target = target;
        this.progress = progress;
        this.within = within;
        this.host = new JoiningHost(state, target, login, progress);
    }

    /** Its host is reached as it was before. */
    public void attach(DetachedAgent detached) {
        String name = detached.agent().name();
        attach(detached, () -> host.join(name, detached.agent().uuid()));
    }

    /** Its host is reached in this way from now on. */
    public void attach(DetachedAgent detached, String address, SshAccess ssh) {
        attach(detached, () -> host.join(detached.agent().name(), address, ssh));
    }

    /** Takes up a host that is no agent yet. */
    public void attachNew(String name, String address, SshAccess ssh) {
        send(target, new CreateAgent(target.namespace(), name, AgentConfigSpec.EMPTY));
        joinOrUndo(name, () -> host.join(name, address, ssh), new DeleteAgent(target.namespace(), name, false));
    }

    private void attach(DetachedAgent detached, Runnable join) {
        String name = detached.agent().name();
        String namespace = target.namespace();
        if (detached.session().isServedBy(target)) {
            send(target, new AttachAgent(namespace, name));
            joinOrUndo(name, join, new DetachAgent(namespace, name, false));
        } else {
            send(target, new CreateAgent(namespace, name, detached.agent().config()));
            joinOrUndo(name, join, new DeleteAgent(namespace, name, false));
            send(detached.session(), new DeleteDetachedAgent(name));
        }
    }

    private void joinOrUndo(String name, Runnable join, Command undo) {
        try {
            join.run();
        } catch (CliFailure failure) {
            progress.notice("Agent " + name + " did not join namespace " + target.namespace()
                    + "; what was done for it is undone.");
            send(target, undo);
            throw failure;
        }
        progress.done("Agent " + name + " belongs to namespace " + target.namespace() + ".");
    }

    private void send(Session session, Command command) {
        CommandRun.send(session.controller(), command, within, progress).await();
    }
}
