package org.iofog.controller.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.iofog.contract.view.NamespaceView;
import org.iofog.controller.application.NamespaceQueries;

@ApplicationScoped
class SqlNamespaceQueries implements NamespaceQueries {

    private static final String SELECT = """
            select name, created,
                (select count(*) from agents where namespace = n.name) as agents,
                (select count(*) from microservices where namespace = n.name) as microservices
            from namespaces n
            """;

    private final Pool pool;

    SqlNamespaceQueries(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<NamespaceView>> all() {
        return pool.preparedQuery(SELECT + "order by name")
                .mapping(SqlNamespaceQueries::view)
                .execute()
                .map(Rows::list);
    }

    @Override
    public Uni<Optional<NamespaceView>> named(String name) {
        return pool.preparedQuery(SELECT + "where name = $1")
                .mapping(SqlNamespaceQueries::view)
                .execute(Tuple.of(name))
                .map(Rows::first);
    }

    private static NamespaceView view(Row row) {
        return new NamespaceView(
                row.getString("name"),
                Rows.time(row, "created"),
                row.getInteger("agents"),
                row.getInteger("microservices"));
    }
}
