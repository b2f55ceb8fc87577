package org.iofog.cli.get;

import java.util.Locale;
import java.util.function.Function;
import org.iofog.cli.output.Ages;
import org.iofog.cli.output.Column;
import org.iofog.cli.output.Listing;
import org.iofog.cli.output.Sizes;
import org.iofog.contract.agent.EngineStatus;
import org.iofog.contract.agent.HostStatus;
import org.iofog.contract.view.AgentView;
import org.jspecify.annotations.Nullable;

/**
 * The columns of agents. SINCE is the age of the status, REPORTED that of what the agent told; GENERATION is the desired
 * state it has applied.
 */
final class AgentListing {

    static final Listing<AgentView> COLUMNS = Listing.of(
            AgentView::name,
            Column.of("AGENT", AgentView::name),
            Column.of("STATUS", AgentListing::status),
            Column.age("AGE", agent -> Ages.since(agent.created())),
            Column.age("UPTIME", AgentListing::uptime),
            Column.of("VERSION", agent -> orUnknown(agent.version())),
            Column.of("ADDR", AgentListing::address),
            Column.age("REPORTED", agent -> Ages.since(agent.lastReport())),
            Column.of("GENERATION", AgentListing::generation),
            Column.measure("SINCE", agent -> Ages.since(agent.stateSince())),
            Column.wide("MICROSERVICES", agent -> String.valueOf(agent.microservices())),
            Column.wide("ENGINE", AgentListing::engine),
            Column.measure("CPU", agent -> ofHost(agent, host -> percent(host.cpuPercent()))),
            Column.measure("FREE MEMORY", agent -> ofHost(agent, host -> Sizes.of(host.memoryAvailable()))),
            Column.measure("FREE DISK", agent -> ofHost(agent, host -> Sizes.of(host.diskAvailable()))),
            Column.wide("UUID", AgentView::uuid));

    private AgentListing() {}

    private static String status(AgentView agent) {
        return switch (agent.state()) {
            case NOT_PROVISIONED -> "not provisioned";
            case ONLINE -> engineProblem(agent.engine());
            case OFFLINE, DETACHED -> agent.state().name();
        };
    }

    private static String engineProblem(@Nullable EngineStatus engine) {
        return engine == null || engine.reachable() ? "ONLINE" : "ONLINE (engine unreachable)";
    }

    private static String uptime(AgentView agent) {
        return agent.state() == AgentView.State.ONLINE ? Ages.since(agent.startedAt()) : Ages.UNKNOWN;
    }

    private static String address(AgentView agent) {
        String configured = agent.config().host();
        return configured == null ? ofHost(agent, host -> orUnknown(host.address())) : configured;
    }

    private static String generation(AgentView agent) {
        return Generations.of(agent.appliedGeneration(), agent.desiredGeneration());
    }

    private static String engine(AgentView agent) {
        EngineStatus engine = agent.engine();
        return engine == null ? Ages.UNKNOWN : orUnknown(engine.version());
    }

    private static String ofHost(AgentView agent, Function<HostStatus, String> figure) {
        return agent.host() == null ? Ages.UNKNOWN : figure.apply(agent.host());
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.0f%%", value);
    }

    private static String orUnknown(@Nullable String text) {
        return text == null ? Ages.UNKNOWN : text;
    }
}
