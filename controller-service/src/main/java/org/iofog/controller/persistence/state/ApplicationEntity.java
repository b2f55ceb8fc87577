package org.iofog.controller.persistence.state;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.iofog.controller.domain.model.Application;
import org.jspecify.annotations.Nullable;

/** A row of {@code applications}. */
@Entity
@Table(name = "applications")
class ApplicationEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Integer id;

    @Column
    String namespace;

    @Column
    String name;

    @Column
    @Nullable
    String description;

    @Column
    Instant created;

    @Column
    boolean activated;

    static ApplicationEntity of(Application application) {
        ApplicationEntity entity = new ApplicationEntity();
        entity.namespace = application.namespace();
        entity.name = application.name();
        entity.description = application.description();
        entity.created = application.created();
        entity.activated = application.activated();
        return entity;
    }
}
