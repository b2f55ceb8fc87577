package org.iofog.controller.application.command;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.iofog.contract.agent.AgentReport.StatusReport;
import org.iofog.contract.command.CommandReply;
import org.iofog.contract.mesh.RouterReport;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.contract.tunnel.PortReport;
import org.iofog.controller.domain.model.Consequence;
import org.iofog.controller.domain.model.ObservedState;
import org.iofog.controller.domain.model.Scope;
import org.iofog.controller.domain.model.Snapshot;
import org.iofog.controller.domain.observation.PortNews;

/** The stored state of the control plane, all copies of the controller share it. */
public interface ControlPlane {

    /**
     * Runs work in one transaction: all of it is stored, or nothing. Fails with
     * {@link org.iofog.contract.amqp.TransientFailure} where the whole work may be tried again.
     */
    <T> Uni<T> inTransaction(Function<Transaction, Uni<T>> work);

    /** What can be done within one transaction. */
    interface Transaction {

        /** The replies to those of these commands that were handled before, by the commands' ids. */
        Uni<Map<String, CommandReply>> repliesTo(Collection<String> commandIds);

        /** Reads the scope; its agents stay locked until the transaction ends. */
        Uni<Snapshot> load(Scope scope);

        /** Reads what is under way with these agents; they, and those in moves with them, stay locked. */
        Uni<ObservedState> load(Set<String> agentUuids);

        /**
         * Reads what follows from these reports may change; their agents, and those in moves with what they report, stay
         * locked.
         *
         * @param reports of different agents
         */
        Uni<ObservedState> load(List<StatusReport> reports);

        /**
         * Stores commands with their decisions and everything that follows.
         *
         * @param commands of which no two change the same but the desired states of agents
         */
        Uni<Void> storeCommands(List<HandledCommand> commands);

        /** Stores what follows from something that is not a command. */
        default Uni<Void> store(List<Consequence> consequences) {
            return storeEach(List.of(consequences));
        }

        /** @param strands each what follows from something; no two change the same but the desired states of agents */
        Uni<Void> storeEach(List<List<Consequence>> strands);

        /**
         * Stores what agents observe, unless something younger is stored; their stamps in any case.
         *
         * @param reports of different agents
         */
        Uni<Void> observe(List<StatusReport> reports);

        /**
         * Stores what the router service sees of a router, unless something younger is stored.
         *
         * @return what was stored before; where the report is no news, what it says
         */
        Uni<Optional<RouterStatus>> observe(RouterReport report);

        /**
         * Stores what a copy of the tunnel service sees of public ports, unless something younger is stored.
         *
         * @return the ports that are the service's to open, with what was known before
         */
        Uni<List<PortNews>> observe(PortReport report);

        /** As {@link #observe(PortReport)}, for the public ports that an agent opens; nothing where it tells of none. */
        Uni<List<PortNews>> observePorts(StatusReport report);

        /** Agents with work whose deadline has passed. */
        Uni<Set<String>> agentsLate(Instant now);

        Uni<Set<String>> agentsOnline();
    }
}
