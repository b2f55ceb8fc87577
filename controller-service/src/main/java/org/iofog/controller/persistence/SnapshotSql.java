package org.iofog.controller.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.iofog.controller.domain.Scope;

/** The conditions a scope stands for; each part appears only where the scope names something. */
final class SnapshotSql {

    /** By the ports themselves, or by who has them on whichever agent. */
    static final String TAKEN_PORTS = """
            select t.agent_uuid, t.port, m.uuid, m.name
            from agent_ports t
                join placements p on p.id = t.placement_id
                join microservices m on m.uuid = p.microservice_uuid
            where t.agent_uuid in (:agents) and (t.port in (:ports)
                or t.port in (select port from agent_ports where placement_id in (:placements)))""";

    private SnapshotSql() {}

    /** In the order of their uuids. */
    static String lockAgentsOf(Scope scope) {
        String condition = scope.isWhole() ? "a.namespace = :namespace" : "a.uuid in (" + agentsOf(scope) + ")";
        return "select a.uuid from agents a where " + condition + " order by a.uuid for update";
    }

    private static String agentsOf(Scope scope) {
        List<String> parts = new ArrayList<>();
        if (!scope.agents().isEmpty()) {
            parts.add("select uuid from agents where namespace = :namespace and name in (:agents)");
        }
        if (!scope.detachedAgents().isEmpty()) {
            parts.add("select uuid from agents where namespace is null and name in (:detached)");
        }
        if (scope.hasContentsOfAgents()) {
            parts.add("""
                    select other.agent_uuid from agents named
                        join placements here on here.agent_uuid = named.uuid
                        join placements other on other.microservice_uuid = here.microservice_uuid
                    where named.namespace = :namespace and named.name in (:agents)""");
        }
        List<String> microservices = microservicesNamedIn(scope);
        if (!microservices.isEmpty()) {
            parts.add("select p.agent_uuid from placements p join microservices m on m.uuid = p.microservice_uuid"
                    + " where m.namespace = :namespace and (" + String.join(" or ", microservices) + ")");
        }
        return parts.isEmpty()
                ? "select uuid from agents where namespace = :namespace and false"
                : String.join(" union ", parts);
    }

    static Optional<String> microservicesOf(Scope scope) {
        List<String> parts = microservicesNamedIn(scope);
        if (scope.isWhole()) {
            parts.add("true");
        }
        if (scope.hasContentsOfAgents()) {
            parts.add("""
                    m.uuid in (select p.microserviceUuid from PlacementEntity p join AgentEntity n on n.uuid = p.agentUuid
                        where n.namespace = :namespace and n.name in (:agents))""");
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of("from MicroserviceEntity m where m.namespace = :namespace and ("
                        + String.join(" or ", parts) + ")");
    }

    private static List<String> microservicesNamedIn(Scope scope) {
        List<String> parts = new ArrayList<>();
        if (!scope.microservices().isEmpty()) {
            parts.add("m.name in (:microservices)");
        }
        if (!scope.applications().isEmpty()) {
            parts.add("m.application in (:applications)");
        }
        return parts;
    }
}
