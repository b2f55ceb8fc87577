package org.iofog.cli.deploy;

import java.util.Locale;
import java.util.Objects;
import org.iofog.contract.agent.ObservedMicroservice;
import org.iofog.contract.agent.RunState;
import org.iofog.contract.view.MicroserviceView;
import org.iofog.contract.view.MicroserviceView.PlacementView;
import org.iofog.contract.view.TraceView;
import org.iofog.contract.view.TraceView.Outcome;

/** How far a microservice is on its way to run as its specification wants. */
sealed interface Readiness {
    /** It is as wanted; {@code summary} such as {@code msvc-1 runs on agent-1}. */
    record Ready(String summary) implements Readiness {}

    /** It is on its way; {@code step} such as {@code pulling 42 %}. */
    record Pending(String step) implements Readiness {}

    /** Its agent cannot be reached now. */
    record Unreachable(String agent) implements Readiness {
        String reason() {
            return "Agent " + agent + " is not connected: the work is kept and done when it is.";
        }
    }

    /** It will not run as it is. */
    record Failed(String reason) implements Readiness {}

    /** A container that ended this often will not settle by itself. */
    int MAX_RESTARTS = 3;

    /**
     * What its agent sees counts before what became of the command: that may concern other microservices too.
     *
     * @param trace of the command that wanted the specification
     */
    static Readiness of(MicroserviceView microservice, TraceView trace) {
        PlacementView placement = microservice.placements().getLast();
        ObservedMicroservice observed = placement.observed();
        Readiness seen =
                observed != null && observed.generation() >= microservice.generation() && placement.agentOnline()
                        ? seen(microservice, placement.agent(), observed, trace)
                        : new Pending("waiting for agent " + placement.agent());
        if (!(seen instanceof Pending)) {
            return seen;
        }
        if (trace.outcome() == Outcome.FAILED || trace.outcome() == Outcome.EXPIRED) {
            return new Failed(Objects.requireNonNullElse(trace.problem(), "It ended " + trace.outcome() + "."));
        }
        return placement.agentOnline() ? seen : new Unreachable(placement.agent());
    }

    private static Readiness seen(
            MicroserviceView microservice, String agent, ObservedMicroservice observed, TraceView trace) {
        return switch (observed.state()) {
            case RUNNING ->
                microservice.run() == RunState.RUNNING
                        ? new Ready(microservice.name() + " runs on " + agent)
                        : new Pending("stopping");
            case STOPPED ->
                microservice.run() == RunState.STOPPED
                        ? new Ready(microservice.name() + " is stopped, as asked")
                        : new Pending("starting");
            case UNHEALTHY -> new Failed("It runs and is not healthy: " + reasonOf(observed));
            case FAILED, EXPIRED -> new Failed(reasonOf(observed));
            case RESTARTING ->
                keepsEnding(observed, trace)
                        ? new Failed("It does not stay up: " + reasonOf(observed))
                        : new Pending(stepOf(observed));
            default -> new Pending(stepOf(observed));
        };
    }

    private static boolean keepsEnding(ObservedMicroservice observed, TraceView trace) {
        return trace.outcome() == Outcome.DONE || observed.restarts() >= MAX_RESTARTS;
    }

    private static String stepOf(ObservedMicroservice observed) {
        String state = observed.state().name().toLowerCase(Locale.ROOT);
        return observed.pullPercent() == null ? state : state + " " + observed.pullPercent() + " %";
    }

    private static String reasonOf(ObservedMicroservice observed) {
        return Objects.requireNonNullElse(observed.reason(), "its agent told no reason.");
    }
}
