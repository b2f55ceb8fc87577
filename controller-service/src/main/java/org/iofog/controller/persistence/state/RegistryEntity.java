package org.iofog.controller.persistence.state;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.iofog.contract.spec.RegistrySpec;
import org.iofog.controller.domain.model.Registry;
import org.jspecify.annotations.Nullable;

/** A row of {@code registries}. */
@Entity
@Table(name = "registries")
class RegistryEntity {

    @Id
    int id;

    @Column
    @Nullable
    String namespace;

    @Column
    String url;

    @Column(name = "is_private")
    boolean isPrivate;

    @Column
    @Nullable
    String username;

    @Column
    @Nullable
    String password;

    @Column
    @Nullable
    String email;

    @Column(name = "requires_cert")
    boolean requiresCert;

    @Column
    @Nullable
    String certificate;

    static RegistryEntity of(Registry registry) {
        RegistrySpec spec = registry.spec();
        RegistryEntity entity = new RegistryEntity();
        entity.id = registry.id();
        entity.namespace = registry.namespace();
        entity.url = spec.url();
        entity.isPrivate = Boolean.TRUE.equals(spec.isPrivate());
        entity.username = spec.username();
        entity.password = spec.password() == null ? null : spec.password().value();
        entity.email = spec.email();
        entity.requiresCert = Boolean.TRUE.equals(spec.requiresCert());
        entity.certificate = spec.certificate();
        return entity;
    }
}
