package org.iofog.controller.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code outbox}, read only: {@link Journal} writes it. */
@Entity
@Immutable
@Table(name = "outbox")
class OutboxEntity {

    @Id
    long id;

    @Column
    int shard;

    @Column
    @Enumerated(EnumType.STRING)
    OutboxKind kind;

    @Column
    String aggregate;

    @Column(name = "message_id")
    String messageId;

    @Column(name = "correlation_id")
    String correlationId;

    @Column(name = "causation_id")
    @Nullable
    String causationId;

    @Column
    @Nullable
    String actor;

    @Column
    @Nullable
    Instant deadline;

    @Column
    @Nullable
    String address;

    @Column
    @Nullable
    String type;

    @Formula("cast(payload as text)")
    @Nullable
    String payload;

    @Column
    Instant created;

    /** Whether it is a step on the way to an agent, which a trace shows. */
    boolean isForAgent() {
        return kind == OutboxKind.DESIRED_STATE || kind == OutboxKind.TASK;
    }
}
