package org.iofog.cli.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.iofog.cli.document.Document;
import org.iofog.cli.document.DocumentReader;
import org.iofog.cli.document.NamespaceChoice;
import org.iofog.cli.failure.ExitCode;
import org.iofog.cli.http.ControllerClient;
import org.iofog.cli.output.Progress;
import org.iofog.cli.session.CommandRun;
import org.iofog.cli.session.Session;
import org.iofog.cli.ssh.ConsoleQuestions;
import org.iofog.cli.ssh.SshLogin;
import org.iofog.cli.state.StateFolder;
import org.iofog.contract.command.Command;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all commands share. Nothing is opened or read before a command asks for it. */
public abstract class CliCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private @Nullable Session session;
    private @Nullable Progress progress;

    @Override
    public final Integer call() {
        execute();
        out().flush();
        return ExitCode.DONE.number();
    }

    /** Does the work; everything that goes wrong is thrown as a {@link org.iofog.cli.failure.CliFailure}. */
    protected abstract void execute();

    protected final GlobalOptions global() {
        return GlobalOptions.of(spec);
    }

    protected final StateFolder state() {
        return global().state();
    }

    protected final String namespace() {
        return global().namespace();
    }

    /** Reads documents; the command works in their namespace from now on, unless the command line names one. */
    protected final List<Document> read(List<String> files) {
        NamespaceChoice choice = new NamespaceChoice(global().givenNamespace(), state().defaultNamespace());
        List<Document> documents = new DocumentReader(System.in).read(files, choice);
        global().workIn(choice.chosen());
        return documents;
    }

    protected final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    protected final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    protected final Progress progress() {
        if (progress == null) {
            progress = new Progress(out(), err());
        }
        return progress;
    }

    /** The HTTP calls as they happen, for {@code --verbose}. */
    protected final Consumer<String> httpTrace() {
        return global().verbose() ? err()::println : line -> {};
    }

    /** The namespace's control plane; fails with one sentence where it has none. Several threads may ask. */
    protected final synchronized Session session() {
        if (session == null) {
            session = Session.open(state(), namespace(), httpTrace());
        }
        return session;
    }

    protected final ControllerClient controller() {
        return session().controller();
    }

    /** How this user logs in on other hosts. */
    protected final SshLogin sshLogin() {
        return SshLogin.ofUser(global().acceptNew(), new ConsoleQuestions());
    }

    /** Sends a command, waits as asked for until its work has ended, and says so. */
    protected final CommandRun run(Command command, WaitOptions wait, String done) {
        return run(controller(), command, wait, done);
    }

    /** As the other {@code run}, at the control plane of another namespace. */
    protected final CommandRun runIn(String otherNamespace, Command command, WaitOptions wait, String done) {
        return run(Session.open(state(), otherNamespace, httpTrace()), command, wait, done);
    }

    /** As the other {@code run}, at another control plane. */
    protected final CommandRun run(Session other, Command command, WaitOptions wait, String done) {
        return run(other.controller(), command, wait, done);
    }

    private CommandRun run(ControllerClient controller, Command command, WaitOptions wait, String done) {
        CommandRun run = CommandRun.send(controller, command, wait.within(), progress());
        if (wait.isWaiting()) {
            run.await();
            progress().done(done + ".");
        } else {
            progress().done("Accepted; see 'iofogctl trace " + run.correlationId() + "' for how far it is.");
        }
        return run;
    }
}
