package org.iofog.controller.persistence.query;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.iofog.contract.tunnel.PublicPorts;
import org.iofog.contract.view.AgentView;
import org.iofog.controller.application.query.PublicPortQueries;
import org.iofog.controller.domain.model.StoredPort;
import org.iofog.controller.persistence.sql.Database;
import org.iofog.controller.persistence.state.PortObservations;
import org.iofog.controller.persistence.state.PublicPortRows;

/** One row per public port; it leads to the agent its microservice is on now. */
@ApplicationScoped
class SqlPublicPortQueries implements PublicPortQueries {

    private static final String BESIDE_CONTROL_PLANE = "select " + PublicPortRows.COLUMNS + " from "
            + PublicPortRows.CURRENT + " where t.host is null and not t.reserved order by t.port";
    private static final String IN_NAMESPACE =
            "select " + PublicPortRows.COLUMNS + ", " + PortObservations.SEEN + """
            , a.name as agent, h.name as host_name, h.state as host_state,
                coalesce(h.config ->> 'host', h.host ->> 'address') as host_address
            from\s""" + PublicPortRows.CURRENT + """
             join agents a on a.uuid = p.agent_uuid left join agents h on h.uuid = t.host
            where m.namespace = $1 and not t.reserved order by m.name, t.port, h.name""";

    private final Database database;

    SqlPublicPortQueries(Database database) {
        this.database = database;
    }

    @Override
    public Uni<PublicPorts> besideControlPlane() {
        return database.list(BESIDE_CONTROL_PLANE, Tuple.tuple(), PublicPortRows::publicPort)
                .map(PublicPorts::new);
    }

    @Override
    public Uni<List<StoredPort>> inNamespace(String namespace) {
        return database.list(IN_NAMESPACE, Tuple.of(namespace), SqlPublicPortQueries::stored);
    }

    private static StoredPort stored(Row row) {
        String host = row.getString("host_name");
        return new StoredPort(
                PublicPortRows.publicPort(row),
                row.getString("agent"),
                host == null
                        ? null
                        : new StoredPort.Host(
                                host,
                                AgentView.State.ONLINE.name().equals(row.getString("host_state")),
                                row.getString("host_address")),
                PortObservations.observation(row));
    }
}
