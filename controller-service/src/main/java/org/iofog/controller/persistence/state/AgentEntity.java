package org.iofog.controller.persistence.state;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.view.AgentView;
import org.iofog.controller.domain.model.Agent;
import org.jspecify.annotations.Nullable;

/** A row of {@code agents}: what is wanted of the agent. What it observes is written by {@link ObservationWriter} alone. */
@Entity
@Table(name = "agents")
class AgentEntity {

    @Id
    String uuid;

    @Column
    @Nullable
    String namespace;

    @Column
    String name;

    @Column
    Instant created;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    AgentConfigSpec config;

    @Column
    @Enumerated(EnumType.STRING)
    AgentView.State state;

    @Column(name = "state_since")
    Instant stateSince;

    @Column(name = "desired_generation")
    long desiredGeneration;

    static AgentEntity of(Agent agent) {
        AgentEntity entity = new AgentEntity();
        entity.uuid = agent.uuid();
        entity.namespace = agent.namespace();
        entity.name = agent.name();
        entity.created = agent.created();
        entity.config = agent.config();
        entity.state = agent.state();
        entity.stateSince = agent.stateSince();
        entity.desiredGeneration = agent.desiredGeneration();
        return entity;
    }
}
