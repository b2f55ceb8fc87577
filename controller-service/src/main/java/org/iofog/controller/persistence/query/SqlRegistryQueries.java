package org.iofog.controller.persistence.query;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.iofog.contract.view.RegistryView;
import org.iofog.controller.application.query.RegistryQueries;
import org.iofog.controller.persistence.sql.Database;

/** Selects no password, so that none can get out. */
@ApplicationScoped
class SqlRegistryQueries implements RegistryQueries {

    private static final String SELECT = """
            select id, url, is_private, username, email, requires_cert
            from registries
            where (namespace = $1 or namespace is null)
            """;

    private final Database database;

    SqlRegistryQueries(Database database) {
        this.database = database;
    }

    @Override
    public Uni<List<RegistryView>> inNamespace(String namespace) {
        return database.list(SELECT + "order by id", Tuple.of(namespace), SqlRegistryQueries::view);
    }

    @Override
    public Uni<Optional<RegistryView>> withId(String namespace, int id) {
        return database.first(SELECT + "and id = $2", Tuple.of(namespace, id), SqlRegistryQueries::view);
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
