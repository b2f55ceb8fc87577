package org.iofog.controller.persistence;

import io.smallrye.mutiny.Uni;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.controller.domain.Agent;
import org.iofog.controller.domain.AwaitedWork;
import org.iofog.controller.domain.Microservice;
import org.iofog.controller.domain.ObservedState;
import org.iofog.controller.domain.ObservedState.Observation;
import org.iofog.controller.domain.PendingWork;
import org.iofog.controller.domain.Placement;
import org.iofog.controller.domain.Snapshot;

/** Reads what a report may change: the agents, locked in the order of their uuids, and what is open with them. */
final class ObservedStateLoader {

    private static final String LOCK = """
            select a.uuid from agents a where a.uuid in (:agents) or a.uuid in (
                select other.agent_uuid from placements here
                    join placements other on other.microservice_uuid = here.microservice_uuid
                where here.id in (:placements) or (here.agent_uuid in (:agents) and here.role <> 'CURRENT'))
            order by a.uuid for update""";
    private static final String PLACEMENTS = """
            from PlacementEntity p where p.microserviceUuid in (
                select here.microserviceUuid from PlacementEntity here
                where here.id in (:placements) or (here.agentUuid in (:agents) and here.role <> 'CURRENT'))""";
    private static final String AWAITED = """
            select w.command_id, c.correlation_id, c.type, c.namespace, c.subject, w.agent_uuid, w.subject as piece,
                w.microservice_uuid, w.awaits, w.generation, w.applied_generation, w.deadline
            from pending_work w join commands c on c.id = w.command_id
            where w.agent_uuid in (:agents)""";

    private final Session session;
    private final Collection<String> agentUuids;
    private final Collection<String> placementIds;

    private List<Agent> agents = List.of();
    private List<PlacementEntity> placements = List.of();
    private List<Microservice> microservices = List.of();

    ObservedStateLoader(Session session, Set<String> agentUuids, Set<String> placementIds) {
        this.session = session;
        this.agentUuids = agentUuids.isEmpty() ? List.of("") : agentUuids;
        this.placementIds = placementIds.isEmpty() ? List.of("") : placementIds;
    }

    Uni<ObservedState> load() {
        return lockAgents()
                .chain(this::loadPlacements)
                .chain(this::loadMicroservices)
                .chain(this::loadAwaited)
                .map(awaited -> new ObservedState(snapshot(), observations(), awaited));
    }

    private Uni<Void> lockAgents() {
        SelectionQuery<String> locking = session.createNativeQuery(LOCK, String.class)
                .setParameter("agents", agentUuids)
                .setParameter("placements", placementIds);
        return LockedAgents.by(locking, session)
                .invoke(locked -> agents = locked)
                .replaceWithVoid();
    }

    private Uni<Void> loadPlacements() {
        return session.createSelectionQuery(PLACEMENTS, PlacementEntity.class)
                .setParameter("agents", agentUuids)
                .setParameter("placements", placementIds)
                .getResultList()
                .invoke(found -> placements = found)
                .replaceWithVoid();
    }

    private Uni<Void> loadMicroservices() {
        if (placements.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createSelectionQuery(
                        "from MicroserviceEntity m where m.uuid in (:uuids)", MicroserviceEntity.class)
                .setParameter(
                        "uuids",
                        placements.stream().map(each -> each.microserviceUuid).toList())
                .getResultList()
                .invoke(found -> microservices =
                        found.stream().map(MicroserviceEntity::toMicroservice).toList())
                .replaceWithVoid();
    }

    private Uni<List<AwaitedWork>> loadAwaited() {
        return session.createNativeQuery(AWAITED, Object[].class)
                .setParameter("agents", agentUuids)
                .getResultList()
                .map(rows -> rows.stream().map(ObservedStateLoader::awaited).toList());
    }

    private static AwaitedWork awaited(Object[] row) {
        PendingWork piece = new PendingWork(
                (String) row[5],
                (String) row[6],
                (String) row[7],
                PendingWork.Awaits.valueOf((String) row[8]),
                (Long) row[9],
                (Long) row[10],
                row[11] == null ? null : ((OffsetDateTime) row[11]).toInstant());
        return new AwaitedWork(
                (String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4], piece);
    }

    private Snapshot snapshot() {
        List<Placement> all = new ArrayList<>();
        placements.forEach(placement -> all.add(placement.toPlacement()));
        return new Snapshot(
                "", true, agents, microservices, all, List.of(), List.of(), List.of(), List.of(), List.of(), 0);
    }

    private Map<String, Observation> observations() {
        Map<String, Observation> observations = new HashMap<>();
        for (PlacementEntity placement : placements) {
            if (placement.observedAt != null) {
                observations.put(placement.id, new Observation(placement.observed, placement.observedAt));
            }
        }
        return observations;
    }
}
