package org.iofog.controller.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.contract.command.CommandReply;
import org.iofog.controller.application.ControlPlane;
import org.iofog.controller.application.HandledCommand;
import org.iofog.controller.domain.Consequence;
import org.iofog.controller.domain.Decision;
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
            Uni<Void> changes = command.decision() instanceof Decision.Accepted accepted
                    ? new ChangeWriter(session, new Consequence(command.context(), accepted)).write()
                    : Uni.createFrom().voidItem();
            return changes.chain(() -> Journal.append(entry, session));
        }

        @Override
        public Uni<Void> store(List<Consequence> consequences) {
            return Steps.each(consequences, consequence -> new ChangeWriter(session, consequence).write())
                    .chain(() -> Journal.append(JournalEntry.of(consequences), session));
        }
    }
}
