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

    HibernateControlPlane(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> Uni<T> inTransaction(Function<Transaction, Uni<T>> work) {
        return transactions.inTransaction(session -> work.apply(new HibernateTransaction(session)));
    }

    private record HibernateTransaction(Session session) implements Transaction {

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
            return Journal.append(entry, session)
                    .chain(() -> command.decision() instanceof Decision.Accepted accepted
                            ? new ChangeWriter(session, new Consequence(command.context(), accepted)).write()
                            : Uni.createFrom().voidItem());
        }

        /** New work is there before old work ends, so that no command is taken for done in between. */
        @Override
        public Uni<Void> store(List<Consequence> consequences) {
            return consequences.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : Journal.append(JournalEntry.of(consequences), session)
                            .chain(() -> Steps.each(
                                    consequences, consequence -> new ChangeWriter(session, consequence).write()));
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
        public Uni<Set<String>> agentsLate(Instant now) {
            return session.createNativeQuery(
                            "select distinct agent_uuid from pending_work where deadline <= :now", String.class)
                    .setParameter("now", now)
                    .getResultList()
                    .map(Set::copyOf);
        }

        @Override
        public Uni<Set<String>> agentsOnline() {
            return session.createNativeQuery("select uuid from agents where state = 'ONLINE'", String.class)
                    .getResultList()
                    .map(Set::copyOf);
        }
    }
}
