package org.iofog.controller.persistence.state;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.contract.agent.AgentReport.StatusReport;
import org.iofog.contract.command.CommandReply;
import org.iofog.contract.mesh.RouterReport;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.contract.tunnel.PortReport;
import org.iofog.controller.application.command.ChangeSignals;
import org.iofog.controller.application.command.ControlPlane;
import org.iofog.controller.application.command.HandledCommand;
import org.iofog.controller.domain.model.Consequence;
import org.iofog.controller.domain.model.ObservedState;
import org.iofog.controller.domain.model.Scope;
import org.iofog.controller.domain.model.Snapshot;
import org.iofog.controller.domain.observation.PortNews;
import org.iofog.controller.persistence.journal.Journal;
import org.iofog.controller.persistence.journal.JournalEntry;
import org.iofog.controller.persistence.sql.Sql;
import org.iofog.controller.persistence.sql.Steps;
import org.iofog.controller.persistence.sql.Transactions;

/** The control plane in PostgreSQL. */
@ApplicationScoped
class HibernateControlPlane implements ControlPlane {

    private final Transactions transactions;
    private final ChangeSignals signals;

    HibernateControlPlane(Transactions transactions, ChangeSignals signals) {
        this.transactions = transactions;
        this.signals = signals;
    }

    @Override
    public <T> Uni<T> inTransaction(Function<Transaction, Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Changes changes = new Changes();
            return transactions
                    .inTransaction(session -> work.apply(new HibernateTransaction(session, changes)))
                    .invoke(committed -> changes.tell(signals));
        });
    }

    private record HibernateTransaction(Session session, Changes changes) implements Transaction {

        @Override
        public Uni<Map<String, CommandReply>> repliesTo(Collection<String> commandIds) {
            return Journal.repliesTo(commandIds, session);
        }

        @Override
        public Uni<Snapshot> load(Scope scope) {
            return new SnapshotLoader(session, scope).load();
        }

        @Override
        public Uni<Void> storeCommands(List<HandledCommand> commands) {
            JournalEntry entry = new JournalEntry();
            commands.forEach(entry::add);
            return write(
                    entry,
                    commands.stream()
                            .flatMap(command -> command.consequence().stream())
                            .map(List::of)
                            .toList());
        }

        @Override
        public Uni<Void> storeEach(List<List<Consequence>> strands) {
            return strands.stream().allMatch(List::isEmpty)
                    ? Uni.createFrom().voidItem()
                    : write(JournalEntry.of(strands), strands);
        }

        /** New work is there before old work ends, so that no command is taken for done in between. */
        private Uni<Void> write(JournalEntry entry, List<List<Consequence>> strands) {
            changes.add(entry);
            return Steps.together(Journal.append(entry, session), new ChangeWriter(session, changes).write(strands));
        }

        @Override
        public Uni<ObservedState> load(Set<String> agentUuids) {
            return ObservedStateLoader.ofAgents(agentUuids, session);
        }

        @Override
        public Uni<ObservedState> load(List<StatusReport> reports) {
            return ObservedStateLoader.ofReports(reports, session);
        }

        @Override
        public Uni<Void> observe(List<StatusReport> reports) {
            return reports.isEmpty() ? Uni.createFrom().voidItem() : ObservationWriter.write(reports, session);
        }

        @Override
        public Uni<Optional<RouterStatus>> observe(RouterReport report) {
            return RouterObservations.write(report, session);
        }

        @Override
        public Uni<List<PortNews>> observe(PortReport report) {
            return PortObservations.write(report.reporter(), null, report.observedAt(), report.ports(), session);
        }

        @Override
        public Uni<List<PortNews>> observePorts(StatusReport report) {
            String agent = report.agentUuid();
            return report.publicPorts() == null
                    ? Uni.createFrom().item(List.of())
                    : PortObservations.write(agent, agent, report.observedAt(), report.publicPorts(), session);
        }

        @Override
        public Uni<Set<String>> agentsLate(Instant now) {
            return Sql.of("select distinct agent_uuid as uuid from pending_work where deadline <= :now", session)
                    .set("now", now)
                    .list(row -> row.getString("uuid"))
                    .map(Set::copyOf);
        }

        @Override
        public Uni<Set<String>> agentsOnline() {
            return Sql.of("select uuid from agents where state = 'ONLINE'", session)
                    .list(row -> row.getString("uuid"))
                    .map(Set::copyOf);
        }
    }
}
