package org.iofog.controller.persistence.query;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.iofog.contract.view.NamespaceView;
import org.iofog.controller.application.query.NamespaceQueries;
import org.iofog.controller.persistence.sql.Database;
import org.iofog.controller.persistence.sql.Rows;

@ApplicationScoped
class SqlNamespaceQueries implements NamespaceQueries {

    private static final String SELECT = """
            select name, created,
                (select count(*) from agents where namespace = n.name) as agents,
                (select count(*) from microservices where namespace = n.name) as microservices
            from namespaces n
            """;

    private final Database database;

    SqlNamespaceQueries(Database database) {
        this.database = database;
    }

    @Override
    public Uni<List<NamespaceView>> all() {
        return database.list(SELECT + "order by name", Tuple.tuple(), SqlNamespaceQueries::view);
    }

    @Override
    public Uni<Optional<NamespaceView>> named(String name) {
        return database.first(SELECT + "where name = $1", Tuple.of(name), SqlNamespaceQueries::view);
    }

    private static NamespaceView view(Row row) {
        return new NamespaceView(
                row.getString("name"),
                Rows.time(row, "created"),
                row.getInteger("agents"),
                row.getInteger("microservices"));
    }
}
