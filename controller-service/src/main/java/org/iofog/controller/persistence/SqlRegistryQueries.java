package org.iofog.controller.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.iofog.contract.view.RegistryView;
import org.iofog.controller.application.RegistryQueries;

/** Selects no password, so that none can get out. */
@ApplicationScoped
class SqlRegistryQueries implements RegistryQueries {

    private static final String SELECT = """
            select id, url, is_private, username, email, requires_cert
            from registries
            where (namespace = $1 or namespace is null)
            """;

    private final Pool pool;

    SqlRegistryQueries(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<RegistryView>> inNamespace(String namespace) {
        return pool.preparedQuery(SELECT + "order by id")
                .mapping(SqlRegistryQueries::view)
                .execute(Tuple.of(namespace))
                .map(Rows::list);
    }

    @Override
    public Uni<Optional<RegistryView>> withId(String namespace, int id) {
        return pool.preparedQuery(SELECT + "and id = $2")
                .mapping(SqlRegistryQueries::view)
                .execute(Tuple.of(namespace, id))
                .map(Rows::first);
    }

    private static RegistryView view(Row row) {
        return new RegistryView(
                row.getInteger("id"),
                row.getString("url"),
                row.getBoolean("is_private"),
                row.getString("username"),
                row.getString("email"),
                row.getBoolean("requires_cert"));
    }
}
