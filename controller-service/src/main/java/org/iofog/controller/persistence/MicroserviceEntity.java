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
import org.iofog.contract.agent.RunState;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.controller.domain.Microservice;
import org.jspecify.annotations.Nullable;

/** A row of {@code microservices}. */
@Entity
@Table(name = "microservices")
class MicroserviceEntity {

    @Id
    String uuid;

    @Column
    String namespace;

    @Column
    String name;

    @Column
    @Nullable
    String application;

    @Column
    Instant created;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    MicroserviceSpec spec;

    @Column
    long generation;

    @Column(name = "always_pull")
    boolean alwaysPull;

    @Column
    @Enumerated(EnumType.STRING)
    RunState run;

    @Column
    int restarts;

    @Column(name = "correlation_id")
    String correlationId;

    @Column
    @Nullable
    Instant deadline;

    static MicroserviceEntity of(Microservice microservice) {
        MicroserviceEntity entity = new MicroserviceEntity();
        entity.uuid = microservice.uuid();
        entity.namespace = microservice.namespace();
        entity.name = microservice.name();
        entity.application = microservice.application();
        entity.created = microservice.created();
        entity.spec = microservice.spec();
        entity.generation = microservice.generation();
        entity.alwaysPull = microservice.alwaysPull();
        entity.run = microservice.run();
        entity.restarts = microservice.restarts();
        entity.correlationId = microservice.correlationId();
        entity.deadline = microservice.deadline();
        return entity;
    }

    Microservice toMicroservice() {
        return new Microservice(
                uuid, namespace, name, created, spec, generation, alwaysPull, run, restarts, correlationId, deadline);
    }
}
