package org.iofog.controller.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.iofog.controller.domain.Route;

/** A row of {@code routes}, read only: {@link RouteWriter} writes it. */
@Entity
@Immutable
@Table(name = "routes")
class RouteEntity {

    @Id
    int id;

    @Column
    String namespace;

    @Column
    String name;

    @Column
    String application;

    @Column
    String sender;

    @Column
    String receiver;

    @Column
    boolean listed;

    Route toRoute() {
        return new Route(namespace, name, application, sender, receiver, listed);
    }
}
