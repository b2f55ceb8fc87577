package org.iofog.controller.persistence.state;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.contract.agent.AgentReport.StatusReport;
import org.iofog.contract.agent.EngineStatus;
import org.iofog.contract.agent.HostStatus;
import org.iofog.contract.agent.ObservedMicroservice;
import org.iofog.controller.persistence.journal.Journal;
import org.iofog.controller.persistence.journal.JournalEntry;
import org.iofog.controller.persistence.sql.Rows;
import org.iofog.controller.persistence.sql.Sql;
import org.iofog.controller.persistence.sql.Steps;
import org.jspecify.annotations.Nullable;

/** Writes the observed side of agents and placements, which nobody else writes. */
final class ObservationWriter {

    private static final String AGENTS = """
            update agents a set applied_generation = greatest(a.applied_generation, r.applied),
                last_report = greatest(a.last_report, r.at), started_at = r.started, agent_version = r.version,
                host = coalesce(r.host, a.host), engine = coalesce(r.engine, a.engine)
            from jsonb_to_recordset(cast(cast(:reports as text) as jsonb)) as r (agent text, applied bigint,
                at timestamptz, started timestamptz, version text, host jsonb, engine jsonb)
            where a.uuid = r.agent""";
    private static final String PLACEMENTS = """
            update placements p set observed = o.value, observed_at = r.at
            from jsonb_to_recordset(cast(cast(:reports as text) as jsonb)) as r (agent text, at timestamptz, observed jsonb),
                jsonb_array_elements(r.observed) as o
            where p.id = o.value ->> 'placement' and p.agent_uuid = r.agent
                and (p.observed_at is null or p.observed_at <= r.at)""";

    private ObservationWriter() {}

    /** @param reports of different agents */
    static Uni<Void> write(List<StatusReport> reports, Session session) {
        String rows = Rows.text(reports.stream().map(ReportRow::of).toList());
        JournalEntry stamps = new JournalEntry();
        reports.forEach(report -> report.stamps().forEach(stamps::add));
        return Steps.together(
                Sql.of(AGENTS, session).set("reports", rows).change(),
                Sql.of(PLACEMENTS, session).set("reports", rows).change(),
                Steps.each(reports, report -> RouterObservations.write(report, session)),
                Journal.append(stamps, session));
    }

    /** What a report says, by the names of the statements above. */
    @RegisterForReflection
    record ReportRow(
            String agent,
            long applied,
            Instant at,
            Instant started,
            String version,
            @Nullable HostStatus host,
            @Nullable EngineStatus engine,
            List<ObservedMicroservice> observed) {

        static ReportRow of(StatusReport report) {
            return new ReportRow(
                    report.agentUuid(),
                    report.appliedGeneration(),
                    report.observedAt(),
                    report.startedAt(),
                    report.agentVersion(),
                    report.host(),
                    report.engine(),
                    report.microservices());
        }
    }
}
