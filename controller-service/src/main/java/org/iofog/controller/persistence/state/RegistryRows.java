package org.iofog.controller.persistence.state;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.contract.spec.RegistrySpec;
import org.iofog.contract.spec.Secret;
import org.iofog.controller.domain.model.Registry;
import org.iofog.controller.persistence.sql.Sql;

/** Rows of {@code registries}; {@link RegistryEntity} changes them. */
public final class RegistryRows {

    private RegistryRows() {}

    public static Uni<List<Registry>> all(Session session) {
        return Sql.of("select * from registries", session).list(RegistryRows::registry);
    }

    /** Those of the namespace, and those that are built in. */
    static Uni<List<Registry>> in(String namespace, Session session) {
        return Sql.of("select * from registries where namespace = :namespace or namespace is null", session)
                .set("namespace", namespace)
                .list(RegistryRows::registry);
    }

    private static Registry registry(Row row) {
        String password = row.getString("password");
        RegistrySpec spec = new RegistrySpec(
                row.getInteger("id"),
                row.getString("url"),
                row.getBoolean("is_private"),
                row.getString("username"),
                password == null ? null : new Secret(password),
                row.getString("email"),
                row.getBoolean("requires_cert"),
                row.getString("certificate"));
        return new Registry(row.getInteger("id"), row.getString("namespace"), spec);
    }
}
