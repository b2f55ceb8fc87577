package org.iofog.controller.persistence.state;

import static java.util.stream.Collectors.partitioningBy;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.controller.domain.model.Change.BindPorts;
import org.iofog.controller.domain.model.Placement;
import org.iofog.controller.persistence.sql.ParsedJson;
import org.iofog.controller.persistence.sql.Rows;
import org.iofog.controller.persistence.sql.Sql;
import org.iofog.controller.persistence.sql.Steps;
import org.jspecify.annotations.Nullable;

/** Rows of {@code placements} and of the ports they have: read one by one, written as one set. */
public final class PlacementRows {

    /** Of {@code placements p}, without what is observed. */
    public static final String COLUMNS = """
            p.id, p.microservice_uuid, p.agent_uuid, p.role, p.created as placed, p.replaces,
                cast(p.incoming as text) as incoming""";

    private static final String ADD = """
            insert into placements
            select r.* from jsonb_populate_recordset(cast(null as placements), cast(cast(:rows as text) as jsonb)) r""";
    private static final String CHANGE = """
            update placements p set role = r.role, incoming = r.incoming
            from jsonb_populate_recordset(cast(null as placements), cast(cast(:rows as text) as jsonb)) r
            where p.id = r.id""";

    private static final String REMOVE = "delete from placements where id = any(:placements)";
    private static final String RELEASE_PORTS = "delete from agent_ports where placement_id = any(:placements)";
    private static final String BIND_PORTS = """
            insert into agent_ports (agent_uuid, port, placement_id)
            select unnest(cast(:agents as text[])), unnest(cast(:ports as text[])), unnest(cast(:placements as text[]))""";

    private static final ParsedJson<Placement.Incoming> INCOMING = new ParsedJson<>(Placement.Incoming.class);

    private PlacementRows() {}

    public static Placement placement(Row row) {
        return new Placement(
                row.getString("id"),
                row.getString("microservice_uuid"),
                row.getString("agent_uuid"),
                Placement.Role.valueOf(row.getString("role")),
                Rows.time(row, "placed"),
                row.getString("replaces"),
                INCOMING.orNull(row.getString("incoming")));
    }

    static Uni<Integer> add(List<Placement> placements, Session session) {
        return Sql.of(ADD, session).set("rows", rows(placements)).change();
    }

    /** A place is left before it is taken, as a microservice has one current placement at any time. */
    static Uni<Void> change(List<Placement> placements, Session session) {
        Map<Boolean, List<Placement>> byTaking =
                placements.stream().collect(partitioningBy(placement -> placement.role() == Placement.Role.CURRENT));
        return Steps.together(Stream.of(false, true)
                .map(byTaking::get)
                .filter(group -> !group.isEmpty())
                .map(group -> Sql.of(CHANGE, session).set("rows", rows(group)).change())
                .toList());
    }

    static Uni<Integer> remove(List<String> ids, Session session) {
        return Sql.of(REMOVE, session).set("placements", ids).change();
    }

    static Uni<Integer> releasePorts(List<String> placements, Session session) {
        return placements.isEmpty()
                ? Uni.createFrom().item(0)
                : Sql.of(RELEASE_PORTS, session).set("placements", placements).change();
    }

    static Uni<Integer> bind(List<BindPorts> binds, Session session) {
        List<String> agents = new ArrayList<>();
        List<String> ports = new ArrayList<>();
        List<String> placements = new ArrayList<>();
        for (BindPorts bind : binds) {
            for (String port : bind.ports()) {
                agents.add(bind.placement().agentUuid());
                ports.add(port);
                placements.add(bind.placement().id());
            }
        }
        return ports.isEmpty()
                ? Uni.createFrom().item(0)
                : Sql.of(BIND_PORTS, session)
                        .set("agents", agents)
                        .set("ports", ports)
                        .set("placements", placements)
                        .change();
    }

    private static String rows(List<Placement> placements) {
        return Rows.text(placements.stream().map(PlacementRow::of).toList());
    }

    /** Names of components are names of columns. */
    @RegisterForReflection
    record PlacementRow(
            String id,
            String microservice_uuid,
            String agent_uuid,
            Placement.Role role,
            Instant created,
            @Nullable String replaces,
            Placement.@Nullable Incoming incoming) {

        static PlacementRow of(Placement placement) {
            return new PlacementRow(
                    placement.id(),
                    placement.microserviceUuid(),
                    placement.agentUuid(),
                    placement.role(),
                    placement.created(),
                    placement.replaces(),
                    placement.incoming());
        }
    }
}
