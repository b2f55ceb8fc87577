package org.iofog.controller.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.iofog.contract.agent.ObservedMicroservice;
import org.iofog.controller.domain.Placement;
import org.jspecify.annotations.Nullable;

/** A row of {@code placements}: where a microservice is wanted. What its agent observes is written by {@link ObservationWriter} alone. */
@Entity
@Table(name = "placements")
class PlacementEntity {

    @Id
    String id;

    @Column(name = "microservice_uuid")
    String microserviceUuid;

    @Column(name = "agent_uuid")
    String agentUuid;

    @Column
    @Enumerated(EnumType.STRING)
    Placement.Role role;

    @Column
    Instant created;

    @Column
    @Nullable
    String replaces;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    Placement.@Nullable Incoming incoming;

    @Column(insertable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    ObservedMicroservice observed;

    @Column(name = "observed_at", insertable = false, updatable = false)
    @Nullable
    Instant observedAt;

    static PlacementEntity of(Placement placement) {
        PlacementEntity entity = new PlacementEntity();
        entity.id = placement.id();
        entity.microserviceUuid = placement.microserviceUuid();
        entity.agentUuid = placement.agentUuid();
        entity.role = placement.role();
        entity.created = placement.created();
        entity.replaces = placement.replaces();
        entity.incoming = placement.incoming();
        return entity;
    }

    Placement toPlacement() {
        return new Placement(id, microserviceUuid, agentUuid, role, created, replaces, incoming);
    }
}
