package org.iofog.controller.persistence.state;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.contract.tunnel.PortAccess;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.contract.tunnel.PublicProtocol;
import org.iofog.controller.domain.model.Change.BindPublicPorts;
import org.iofog.controller.domain.model.MappedPort;
import org.iofog.controller.persistence.sql.Rows;
import org.iofog.controller.persistence.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Rows of {@code public_ports}: what they lead to is where their microservice is placed. */
public final class PublicPortRows {

    /** Of {@code public_ports t} with their {@code microservices m} and one of its {@code placements p}. */
    public static final String COLUMNS = """
            t.mapping, m.namespace, m.uuid as microservice, m.name, t.port, t.protocol, t.host, p.agent_uuid,
                t.external_port, cast(t.access as text) as access, t.reserved""";

    public static final String CURRENT = """
            public_ports t join microservices m on m.uuid = t.microservice_uuid
                join placements p on p.microservice_uuid = m.uuid and p.role = 'CURRENT'""";

    private static final String RELEASE = """
            delete from public_ports t
            using jsonb_to_recordset(cast(cast(:binds as text) as jsonb)) as b (microservice text, mappings text[])
            where t.microservice_uuid = b.microservice and not t.mapping = any(b.mappings)""";
    private static final String BIND = """
            insert into public_ports
            select r.* from jsonb_populate_recordset(cast(null as public_ports), cast(cast(:rows as text) as jsonb)) r
            on conflict (mapping) do update set protocol = excluded.protocol, external_port = excluded.external_port,
                access = excluded.access, reserved = excluded.reserved""";

    /** Where a microservice is, comes or still is. */
    private static final String LED = """
            select distinct t.host, p.agent_uuid from public_ports t
                join placements p on p.microservice_uuid = t.microservice_uuid
            where t.host = any(:openers)""";

    private PublicPortRows() {}

    static MappedPort mappedPort(Row row) {
        return new MappedPort(publicPort(row), row.getBoolean("reserved"));
    }

    public static PublicPort publicPort(Row row) {
        return new PublicPort(
                row.getString("mapping"),
                row.getString("namespace"),
                row.getString("microservice"),
                row.getString("name"),
                row.getInteger("port"),
                PublicProtocol.valueOf(row.getString("protocol").toUpperCase(Locale.ROOT)),
                row.getString("host"),
                row.getString("agent_uuid"),
                row.getInteger("external_port"),
                Rows.json(row, "access", PortAccess.class));
    }

    /** The agents that public ports lead to, by who opens them; during a move both. */
    public static Uni<Map<String, Set<String>>> led(Set<String> openers, Session session) {
        return openers.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : Sql.of(LED, session)
                        .set("openers", openers)
                        .list(row -> Map.entry(row.getString("host"), row.getString("agent_uuid")))
                        .map(ways -> ways.stream()
                                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet()))));
    }

    /** Before any is bound anew, as two microservices may exchange theirs. */
    static Uni<Integer> release(List<BindPublicPorts> binds, Session session) {
        return binds.isEmpty()
                ? Uni.createFrom().item(0)
                : Sql.of(RELEASE, session)
                        .set("binds", Rows.text(binds.stream().map(Kept::of).toList()))
                        .change();
    }

    static Uni<Integer> bind(BindPublicPorts bind, Session session) {
        List<PublicPortRow> rows = bind.ports().stream().map(PublicPortRow::of).toList();
        return Sql.of(BIND, session).set("rows", Rows.text(rows)).change();
    }

    /** What a microservice keeps. */
    @RegisterForReflection
    record Kept(String microservice, List<String> mappings) {

        static Kept of(BindPublicPorts bind) {
            return new Kept(
                    bind.microserviceUuid(),
                    bind.ports().stream().map(port -> port.port().mapping()).toList());
        }
    }

    /** Names of components are names of columns. */
    @RegisterForReflection
    record PublicPortRow(
            String mapping,
            String microservice_uuid,
            @Nullable String host,
            int port,
            PublicProtocol protocol,
            int external_port,
            PortAccess access,
            boolean reserved) {

        static PublicPortRow of(MappedPort mapped) {
            PublicPort port = mapped.port();
            return new PublicPortRow(
                    port.mapping(),
                    port.microservice(),
                    port.host(),
                    port.port(),
                    port.protocol(),
                    port.externalPort(),
                    port.access(),
                    mapped.reserved());
        }
    }
}
