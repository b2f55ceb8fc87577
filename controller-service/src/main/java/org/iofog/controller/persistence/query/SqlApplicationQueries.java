package org.iofog.controller.persistence.query;

import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.iofog.contract.spec.RouteSpec;
import org.iofog.contract.view.ApplicationView;
import org.iofog.contract.view.MicroserviceView;
import org.iofog.controller.application.query.ApplicationQueries;
import org.iofog.controller.application.query.MicroserviceQueries;
import org.iofog.controller.persistence.sql.Database;
import org.iofog.controller.persistence.sql.Rows;

/** Two queries, however many applications there are. */
@ApplicationScoped
class SqlApplicationQueries implements ApplicationQueries {

    private static final String SELECT = """
            select id, name, namespace, description, created, activated,
                (select coalesce(json_agg(json_build_object('name', r.name, 'from', f.name, 'to', t.name)
                        order by r.name), '[]')::text
                    from routes r join microservices f on f.uuid = r.sender join microservices t on t.uuid = r.receiver
                    where r.namespace = a.namespace and r.application = a.name and not r.listed) as routes
            from applications a
            """;
    private static final TypeReference<List<RouteSpec>> ROUTES = new TypeReference<>() {};

    private final Database database;
    private final MicroserviceQueries microservices;

    SqlApplicationQueries(Database database, MicroserviceQueries microservices) {
        this.database = database;
        this.microservices = microservices;
    }

    @Override
    public Uni<List<ApplicationView>> inNamespace(String namespace) {
        return Uni.combine()
                .all()
                .unis(
                        query("where namespace = $1 order by name", Tuple.of(namespace)),
                        microservices.inNamespace(namespace))
                .with(SqlApplicationQueries::join);
    }

    @Override
    public Uni<Optional<ApplicationView>> named(String namespace, String name) {
        return first(query("where namespace = $1 and name = $2", Tuple.of(namespace, name)));
    }

    @Override
    public Uni<Optional<ApplicationView>> withId(String namespace, int id) {
        return first(query("where namespace = $1 and id = $2", Tuple.of(namespace, id)));
    }

    private Uni<Optional<ApplicationView>> first(Uni<List<Row>> rows) {
        return rows.flatMap(found -> found.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : withMicroservices(found.getFirst()).map(Optional::of));
    }

    private Uni<ApplicationView> withMicroservices(Row row) {
        return microservices
                .ofApplication(row.getString("namespace"), row.getString("name"))
                .map(members -> view(row, members));
    }

    private Uni<List<Row>> query(String condition, Tuple values) {
        return database.list(SELECT + condition, values, row -> row);
    }

    private static List<ApplicationView> join(List<Row> applications, List<MicroserviceView> all) {
        Map<String, List<MicroserviceView>> members = all.stream()
                .filter(microservice -> microservice.spec().application() != null)
                .collect(Collectors.groupingBy(
                        microservice -> String.valueOf(microservice.spec().application())));
        return applications.stream()
                .map(row -> view(row, members.getOrDefault(row.getString("name"), List.of())))
                .toList();
    }

    private static ApplicationView view(Row row, List<MicroserviceView> members) {
        return new ApplicationView(
                row.getInteger("id"),
                row.getString("name"),
                row.getString("namespace"),
                row.getString("description"),
                Rows.time(row, "created"),
                row.getBoolean("activated"),
                members,
                Rows.json(row, "routes", ROUTES));
    }
}
