package org.iofog.controller.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.contract.agent.AgentReport.StatusReport;
import org.iofog.contract.message.ContractJson;
import org.jspecify.annotations.Nullable;

/** Writes the observed side of agents and placements, which nobody else writes. */
final class ObservationWriter {

    private static final ObjectMapper JSON = ContractJson.mapper();
    private static final String AGENT = """
            update agents set applied_generation = greatest(applied_generation, :applied),
                last_report = greatest(last_report, :at), started_at = :started, agent_version = :version,
                host = coalesce(cast(cast(:host as text) as jsonb), host),
                engine = coalesce(cast(cast(:engine as text) as jsonb), engine)
            where uuid = :agent""";
    private static final String PLACEMENTS = """
            update placements p set observed = o.value, observed_at = :at
            from jsonb_array_elements(cast(cast(:observed as text) as jsonb)) as o
            where p.id = o.value ->> 'placement' and p.agent_uuid = :agent
                and (p.observed_at is null or p.observed_at <= :at)""";

    private ObservationWriter() {}

    static Uni<Void> write(StatusReport report, Session session) {
        return writeAgent(report, session)
                .chain(() -> RouterObservations.write(report, session))
                .chain(() ->
                        report.microservices().isEmpty() ? Uni.createFrom().item(0) : writePlacements(report, session))
                .chain(() -> {
                    JournalEntry stamps = new JournalEntry();
                    report.stamps().forEach(stamps::add);
                    return Journal.append(stamps, session);
                });
    }

    private static Uni<Integer> writeAgent(StatusReport report, Session session) {
        return session.createNativeQuery(AGENT)
                .setParameter("applied", report.appliedGeneration())
                .setParameter("at", report.observedAt())
                .setParameter("started", report.startedAt())
                .setParameter("version", report.agentVersion())
                .setParameter("host", text(report.host()))
                .setParameter("engine", text(report.engine()))
                .setParameter("agent", report.agentUuid())
                .executeUpdate();
    }

    private static Uni<Integer> writePlacements(StatusReport report, Session session) {
        return session.createNativeQuery(PLACEMENTS)
                .setParameter("at", report.observedAt())
                .setParameter("observed", text(report.microservices()))
                .setParameter("agent", report.agentUuid())
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable Object value) {
        try {
            return value == null ? null : JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not to be written as JSON: " + value, e);
        }
    }
}
