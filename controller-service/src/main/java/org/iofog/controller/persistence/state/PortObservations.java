package org.iofog.controller.persistence.state;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.contract.tunnel.PortStatus;
import org.iofog.controller.domain.model.PortObservation;
import org.iofog.controller.domain.model.SeenPort;
import org.iofog.controller.domain.observation.PortNews;
import org.iofog.controller.persistence.sql.Rows;
import org.iofog.controller.persistence.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What is seen of public ports. Each reporter's newest report is kept; it counts for the ports that are its to open. */
@RegisterForReflection(targets = SeenPort.class)
public final class PortObservations {

    /** Of {@code public_ports t}, as a JSON array of {@link SeenPort}. */
    public static final String SEEN = """
            (select cast(coalesce(json_agg(json_build_object('reporter', o.reporter, 'observedAt', o.observed_at,
                    'status', o.status)), '[]') as text)
                from public_port_observations o where o.mapping = t.mapping) as seen""";

    private static final TypeReference<List<SeenPort>> SEEN_PORTS = new TypeReference<>() {};

    private static final String KNOWN = "select " + PublicPortRows.COLUMNS + ", h.name as host_name, " + SEEN + " from "
            + PublicPortRows.CURRENT + """
             left join agents h on h.uuid = t.host
            where t.mapping = any(:mappings) and t.host is not distinct from :host and not t.reserved""";
    private static final String WRITE = """
            insert into public_port_observations as o (mapping, reporter, observed_at, status)
                select t.mapping, :reporter, :at, s.value
                from jsonb_array_elements(cast(cast(:statuses as text) as jsonb)) s (value)
                    join public_ports t on t.mapping = s.value ->> 'mapping'
                where t.host is not distinct from :host
            on conflict (mapping, reporter) do update set status = excluded.status, observed_at = excluded.observed_at
            where o.observed_at < excluded.observed_at""";
    private static final String FORGET = """
            delete from public_port_observations
            where reporter = :reporter and observed_at < :at and not mapping = any(:mappings)""";

    private PortObservations() {}

    public static PortObservation observation(Row row) {
        return new PortObservation(Rows.json(row, "seen", SEEN_PORTS));
    }

    /**
     * @param host uuid of the agent that reports on ports of its own; absent for the tunnel service
     * @param statuses all that the reporter knows of
     */
    static Uni<List<PortNews>> write(
            String reporter, @Nullable String host, Instant at, List<PortStatus> statuses, Session session) {
        Map<String, PortStatus> byMapping = statuses.stream()
                .collect(Collectors.toMap(PortStatus::mapping, Function.identity(), (one, two) -> two));
        Uni<List<PortNews>> known = named(KNOWN, reporter, host, at, statuses, session)
                .list(row -> new PortNews(
                        PublicPortRows.publicPort(row),
                        row.getString("host_name"),
                        observation(row),
                        new SeenPort(reporter, at, Objects.requireNonNull(byMapping.get(row.getString("mapping"))))));
        return Uni.combine()
                .all()
                .unis(
                        known,
                        named(WRITE, reporter, host, at, statuses, session).change(),
                        named(FORGET, reporter, host, at, statuses, session).change())
                .with((news, written, forgotten) -> news);
    }

    private static Sql named(
            String sql,
            String reporter,
            @Nullable String host,
            Instant at,
            List<PortStatus> statuses,
            Session session) {
        return Sql.of(sql, session)
                .set("reporter", reporter)
                .set("host", host)
                .set("at", at)
                .set("statuses", Rows.text(statuses))
                .set("mappings", statuses.stream().map(PortStatus::mapping).toList());
    }
}
