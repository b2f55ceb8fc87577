package org.iofog.controller.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.contract.view.AgentView;
import org.iofog.controller.application.KnownAgents;
import org.iofog.controller.domain.Agent;
import org.iofog.controller.domain.Consequence;

/** The agents in PostgreSQL. */
@ApplicationScoped
class HibernateKnownAgents implements KnownAgents {

    private final Transactions transactions;

    HibernateKnownAgents(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Uni<List<String>> online() {
        return transactions.inTransaction(session -> session.createSelectionQuery(
                        "select uuid from AgentEntity where state = :online", String.class)
                .setParameter("online", AgentView.State.ONLINE)
                .getResultList());
    }

    @Override
    public Uni<Void> change(String agentUuid, Function<Agent, Optional<Consequence>> decision) {
        return transactions.inTransaction(session -> session.find(
                        AgentEntity.class, agentUuid, LockModeType.PESSIMISTIC_WRITE)
                .flatMap(agent -> agent == null
                        ? Uni.createFrom().voidItem()
                        : decision.apply(agent.toAgent())
                                .map(consequence -> store(consequence, session))
                                .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    private static Uni<Void> store(Consequence consequence, Session session) {
        return new ChangeWriter(session, consequence)
                .write()
                .chain(() -> Journal.append(JournalEntry.of(List.of(consequence)), session));
    }
}
