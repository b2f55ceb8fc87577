package org.iofog.controller.persistence.state;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.contract.agent.AgentReport.StatusReport;
import org.iofog.contract.mesh.RouterReport;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.controller.persistence.sql.Rows;
import org.iofog.controller.persistence.sql.Sql;

/** Writes what is seen of routers; the report before the last stays, for rates. What is older than stored is passed over. */
final class RouterObservations {

    private static final String BY_AGENT = """
            update agents set former_router = router, former_router_at = router_at,
                router = cast(cast(:status as text) as jsonb), router_at = :at
            where uuid = :agent and (router_at is null or router_at < :at)""";
    private static final String BY_SERVICE = """
            insert into router_observations as o (namespace, router, observed_at, status)
                select name, :router, :at, cast(cast(:status as text) as jsonb) from namespaces where name = :namespace
            on conflict (namespace, router) do update set former = o.status, former_at = o.observed_at,
                status = excluded.status, observed_at = excluded.observed_at
            where o.observed_at < excluded.observed_at
            returning cast(former as text) as former""";

    private RouterObservations() {}

    static Uni<Void> write(StatusReport report, Session session) {
        if (report.router() == null) {
            return Uni.createFrom().voidItem();
        }
        return Sql.of(BY_AGENT, session)
                .set("status", Rows.text(report.router()))
                .set("at", report.observedAt())
                .set("agent", report.agentUuid())
                .change()
                .replaceWithVoid();
    }

    /** @return what was stored before; where the report is no news, what it says */
    static Uni<Optional<RouterStatus>> write(RouterReport report, Session session) {
        return Sql.of(BY_SERVICE, session)
                .set("namespace", report.namespace())
                .set("router", report.router())
                .set("at", report.observedAt())
                .set("status", Rows.text(report.status()))
                .list(row -> Optional.ofNullable(Rows.jsonOrNull(row, "former", RouterStatus.class)))
                .map(rows -> rows.isEmpty() ? Optional.of(report.status()) : rows.getFirst());
    }
}
