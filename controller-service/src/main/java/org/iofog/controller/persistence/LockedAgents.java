package org.iofog.controller.persistence;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.controller.domain.Agent;

/** Agents by a query that locks their rows in the order of their uuids and returns these. */
final class LockedAgents {

    private LockedAgents() {}

    static Uni<List<Agent>> by(SelectionQuery<String> locking, Session session) {
        return locking.getResultList()
                .flatMap(uuids -> uuids.isEmpty()
                        ? Uni.createFrom().item(List.<AgentEntity>of())
                        : session.createSelectionQuery("from AgentEntity a where a.uuid in (:uuids)", AgentEntity.class)
                                .setParameter("uuids", uuids)
                                .getResultList())
                .map(found -> found.stream().map(AgentEntity::toAgent).toList());
    }
}
