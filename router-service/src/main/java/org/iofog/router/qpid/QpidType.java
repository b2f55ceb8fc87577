package org.iofog.router.qpid;

import java.util.Arrays;
import org.iofog.router.domain.model.Entity;

/** The types the mesh configures, each after those it needs. */
enum QpidType {
    SSL_PROFILE("sslProfile"),
    VHOST("vhost"),
    LISTENER("listener"),
    CONNECTOR("connector"),
    ADDRESS("router.config.address"),
    AUTO_LINK("router.config.autoLink"),
    LINK_ROUTE("router.config.linkRoute");

    private final String shortName;

    QpidType(String shortName) {
        this.shortName = shortName;
    }

    static QpidType of(Entity entity) {
        return Arrays.stream(values())
                .filter(type -> type.shortName.equals(entity.type()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The mesh has no type " + entity.type() + "."));
    }

    String shortName() {
        return shortName;
    }

    /** Its name in a router's file. */
    String fileName() {
        return shortName.replace("router.config.", "");
    }

    boolean isTypeOf(Entity entity) {
        return shortName.equals(entity.type());
    }

    /** What cannot be updated is deleted and created again. */
    boolean canBeUpdated() {
        return this == VHOST;
    }
}
