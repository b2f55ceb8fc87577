package org.iofog.controller.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.contract.agent.AgentReport.StatusReport;
import org.iofog.contract.command.CommandReply;
import org.iofog.contract.mesh.RouterReport;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.controller.application.ChangeSignals;
import org.iofog.controller.application.ControlPlane;
import org.iofog.controller.application.HandledCommand;
import org.iofog.controller.domain.Consequence;
import org.iofog.controller.domain.Decision;
import org.iofog.controller.domain.ObservedState;
import org.iofog.controller.domain.Scope;
import org.iofog.controller.domain.Snapshot;

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
        public Uni<Optional<CommandReply>> replyTo(String commandId) {
            return Journal.replyTo(commandId, session);
        }

        @Override
        public Uni<Snapshot> load(Scope scope) {
            return new SnapshotLoader(session, scope).load();
        }

        @Override
        public Uni<Void> store(HandledCommand command) {
            JournalEntry entry = new JournalEntry();
            entry.add(command);
            return append(entry)
                    .chain(() -> command.decision() instanceof Decision.Accepted accepted
                            ? write(new Consequence(command.context(), accepted))
                            : Uni.createFrom().voidItem());
        }

        /** New work is there before old work ends, so that no command is taken for done in between. */
        @Override
        public Uni<Void> store(List<Consequence> consequences) {
            return consequences.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : append(JournalEntry.of(consequences)).chain(() -> Steps.each(consequences, this::write));
        }

        private Uni<Void> append(JournalEntry entry) {
            changes.add(entry);
            return Journal.append(entry, session);
        }

        private Uni<Void> write(Consequence consequence) {
            return new ChangeWriter(session, consequence, changes).write();
        }

        @Override
        public Uni<ObservedState> load(Set<String> agentUuids, Set<String> placementIds) {
            return new ObservedStateLoader(session, agentUuids, placementIds).load();
        }

        @Override
        public Uni<Void> observe(StatusReport report) {
            return ObservationWriter.write(report, session);
        }

        @Override
        public Uni<Optional<RouterStatus>> observe(RouterReport report) {
            return RouterObservations.write(report, session);
        }

        @Override
        public Uni<Set<String>> agentsLate(Instant now) {
            return session.createNativeQuery(
                            "select distinct agent_uuid from pending_work where deadline <= :now", String.class)
                    .setParameter("now", now)
                    .getResultList()
                    .map(Set::copyOf);
        }

        @Override
        public Uni<Set<String>> agentsOnline() {
            return agents("state = 'ONLINE'");
        }

        @Override
        public Uni<Set<String>> agentsProvisioned() {
            return agents("state in ('ONLINE', 'OFFLINE')");
        }

        private Uni<Set<String>> agents(String condition) {
            return session.createNativeQuery("select uuid from agents where " + condition, String.class)
                    .getResultList()
                    .map(Set::copyOf);
        }
    }
}
