package org.iofog.cli.session;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.http.ControllerClient;
import org.iofog.cli.output.Progress;
import org.iofog.contract.agent.PhaseStamp;
import org.iofog.contract.command.Command;
import org.iofog.contract.command.CommandReply.CommandAccepted;
import org.iofog.contract.view.TraceView;
import org.jspecify.annotations.Nullable;

/** A command the controller has accepted, and the work that follows from it. */
public final class CommandRun {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration RESTART = Duration.ofSeconds(60);

    private final ControllerClient controller;
    private final CommandAccepted accepted;
    private final Progress progress;
    private final Patience patience;
    private int stampsTold;

    CommandRun(ControllerClient controller, CommandAccepted accepted, Progress progress, Patience patience) {
        this.controller = controller;
        this.accepted = accepted;
        this.progress = progress;
        this.patience = patience;
    }

    /**
     * Sends a command and tells its notices.
     *
     * @param within the work is done within this time or not at all
     * @throws CliFailure if the controller refuses it or cannot be reached
     */
    public static CommandRun send(
            ControllerClient controller, Command command, @Nullable Duration within, Progress progress) {
        CommandAccepted accepted = controller.send(command, UUID.randomUUID(), within);
        accepted.notices().forEach(progress::notice);
        return new CommandRun(controller, accepted, progress, Patience.forWorkWithin(within));
    }

    public String correlationId() {
        return accepted.correlationId();
    }

    /** The uuid or id of what was created or changed. */
    public @Nullable String resource() {
        return accepted.resource();
    }

    /**
     * Waits until the work has ended, and tells each phase it passes unless it ends at once.
     *
     * @throws CliFailure if the work failed, its deadline passed, or nothing shows that it goes on
     */
    public TraceView await() {
        TraceView trace = look(Duration.ZERO);
        while (trace.outcome() == TraceView.Outcome.RUNNING) {
            tell(trace);
            if (patience.isOver()) {
                throw CliFailure.failed(Patience.over(correlationId()));
            }
            trace = look(LOOK);
        }
        if (stampsTold > 0) {
            tell(trace);
        }
        if (trace.outcome() != TraceView.Outcome.DONE) {
            throw CliFailure.failed(problemOf(trace));
        }
        return trace;
    }

    /** A controller that restarts meanwhile is no reason to give up: the command is stored. */
    private TraceView look(Duration wait) {
        return Await.answer(RESTART, () -> controller.trace(correlationId(), wait));
    }

    private void tell(TraceView trace) {
        List<PhaseStamp> stamps = trace.stamps();
        if (stamps.size() > stampsTold) {
            patience.renew();
        }
        stamps.subList(Math.min(stampsTold, stamps.size()), stamps.size()).forEach(stamp -> {
            String detail = stamp.detail() == null ? "" : " (" + stamp.detail() + ")";
            progress.step(trace.subject() + ": " + stamp.phase().name().toLowerCase(Locale.ROOT) + detail);
        });
        stampsTold = stamps.size();
    }

    private String problemOf(TraceView trace) {
        String problem = trace.problem() == null ? "It ended " + trace.outcome() + "." : trace.problem();
        return problem + " See 'iofogctl trace " + correlationId() + "'.";
    }
}
