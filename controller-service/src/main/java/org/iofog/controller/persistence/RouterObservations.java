package org.iofog.controller.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.contract.agent.AgentReport.StatusReport;
import org.iofog.contract.mesh.RouterReport;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.contract.message.ContractJson;
import org.jspecify.annotations.Nullable;

/** Writes what is seen of routers; the report before the last stays, for rates. What is older than stored is passed over. */
final class RouterObservations {

    private static final ObjectMapper JSON = ContractJson.mapper();
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
            returning cast(former as text)""";

    private RouterObservations() {}

    static Uni<Void> write(StatusReport report, Session session) {
        if (report.router() == null) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(BY_AGENT)
                .setParameter("status", text(report.router()))
                .setParameter("at", report.observedAt())
                .setParameter("agent", report.agentUuid())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** @return what was stored before; where the report is no news, what it says */
    static Uni<Optional<RouterStatus>> write(RouterReport report, Session session) {
        return session.createNativeQuery(BY_SERVICE, String.class)
                .setParameter("namespace", report.namespace())
                .setParameter("router", report.router())
                .setParameter("at", report.observedAt())
                .setParameter("status", text(report.status()))
                .getResultList()
                .map(rows ->
                        rows.isEmpty() ? Optional.of(report.status()) : Optional.ofNullable(status(rows.getFirst())));
    }

    private static @Nullable RouterStatus status(@Nullable String text) {
        try {
            return text == null ? null : JSON.readValue(text, RouterStatus.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a router observation holds no status", e);
        }
    }

    private static String text(RouterStatus status) {
        return JSON.valueToTree(status).toString();
    }
}
