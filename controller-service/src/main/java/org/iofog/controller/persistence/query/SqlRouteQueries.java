package org.iofog.controller.persistence.query;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.iofog.contract.view.RouteView;
import org.iofog.controller.application.query.RouteQueries;
import org.iofog.controller.persistence.sql.Database;

@ApplicationScoped
class SqlRouteQueries implements RouteQueries {

    private static final String SELECT = """
            select r.name, r.namespace, r.application, f.name as sender, t.name as receiver
            from routes r join microservices f on f.uuid = r.sender join microservices t on t.uuid = r.receiver
            """;

    private final Database database;

    SqlRouteQueries(Database database) {
        this.database = database;
    }

    @Override
    public Uni<List<RouteView>> inNamespace(String namespace) {
        return database.list(
                SELECT + "where r.namespace = $1 order by r.name", Tuple.of(namespace), SqlRouteQueries::view);
    }

    @Override
    public Uni<Optional<RouteView>> named(String namespace, String name) {
        return database.first(
                SELECT + "where r.namespace = $1 and r.name = $2", Tuple.of(namespace, name), SqlRouteQueries::view);
    }

    private static RouteView view(Row row) {
        return new RouteView(
                row.getString("name"),
                row.getString("namespace"),
                row.getString("application"),
                row.getString("sender"),
                row.getString("receiver"));
    }
}
