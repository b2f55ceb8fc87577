package org.iofog.controller.persistence.query;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.iofog.contract.mesh.MeshMicroservice;
import org.iofog.contract.mesh.MeshNamespaces;
import org.iofog.contract.mesh.MeshRoute;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.controller.application.query.MeshQueries;
import org.iofog.controller.domain.mesh.MeshAgents;
import org.iofog.controller.domain.mesh.MeshMember;
import org.iofog.controller.persistence.sql.Database;
import org.iofog.controller.persistence.sql.Rows;

/** One statement for a whole namespace: it sees one moment. */
@ApplicationScoped
@RegisterForReflection(targets = MeshMember.class)
class SqlMeshQueries implements MeshQueries {

    private static final String SNAPSHOT = """
            select
                (select coalesce(json_agg(json_build_object('uuid', a.uuid, 'name', a.name, 'state', a.state,
                        'config', a.config, 'host', a.host, 'router', a.router, 'seen', o.status) order by a.name),
                        '[]')::text
                    from agents a left join router_observations o on o.namespace = a.namespace and o.router = a.uuid
                    where a.namespace = $1) as agents,
                (select coalesce(json_agg(json_build_object('uuid', m.uuid, 'name', m.name,
                        'application', m.application, 'agentUuid', p.agent_uuid) order by m.name), '[]')::text
                    from microservices m join placements p on p.microservice_uuid = m.uuid and p.role = 'CURRENT'
                    where m.namespace = $1) as microservices,
                (select coalesce(json_agg(json_build_object('name', name, 'from', sender, 'to', receiver)
                        order by name), '[]')::text
                    from routes where namespace = $1) as routes""";
    private static final TypeReference<List<MeshMember>> MEMBERS = new TypeReference<>() {};
    private static final TypeReference<List<MeshMicroservice>> MICROSERVICES = new TypeReference<>() {};
    private static final TypeReference<List<MeshRoute>> ROUTES = new TypeReference<>() {};

    private final Database database;

    SqlMeshQueries(Database database) {
        this.database = database;
    }

    @Override
    public Uni<MeshSnapshot> snapshotOf(String namespace) {
        return database.list(SNAPSHOT, Tuple.of(namespace), row -> row)
                .map(rows -> snapshot(namespace, rows.getFirst()));
    }

    @Override
    public Uni<MeshNamespaces> namespaces() {
        return database.list("select name from namespaces order by name", Tuple.tuple(), row -> row.getString("name"))
                .map(MeshNamespaces::new);
    }

    private static MeshSnapshot snapshot(String namespace, Row row) {
        return new MeshSnapshot(
                namespace,
                MeshAgents.of(Rows.json(row, "agents", MEMBERS)),
                Rows.json(row, "microservices", MICROSERVICES),
                Rows.json(row, "routes", ROUTES));
    }
}
