package org.iofog.router.qpid;

import java.util.Map;
import org.iofog.contract.spec.Secret;
import org.iofog.router.domain.Entity;

/**
 * Who logs in to a Qpid router. Users are in a realm of ours: without one, a router takes its host's name for it.
 *
 * @param name without realm
 */
record QpidUser(String name, Secret password) {

    /** Entries of this type in a router's file are for its SASL database. */
    static final String TYPE = "iofog.user";

    private static final String REALM = "@iofog";

    static String qualified(String name) {
        return name + REALM;
    }

    Entity entry() {
        return new Entity(TYPE, qualified(name), Map.of("password", password.value()));
    }
}
