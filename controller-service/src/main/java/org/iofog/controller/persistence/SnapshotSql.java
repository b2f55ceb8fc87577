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

    private static final Names SQL =
            new Names("agents", "placements", "routes", "microservices", "microservice_uuid", "agent_uuid");
    private static final Names HQL = new Names(
            "AgentEntity", "PlacementEntity", "RouteEntity", "MicroserviceEntity", "microserviceUuid", "agentUuid");

    private SnapshotSql() {}

    /** What the same things are called in SQL and to Hibernate. */
    private record Names(
            String agents,
            String placements,
            String routes,
            String microservices,
            String placedMicroservice,
            String placedOn) {}

    /** In the order of their uuids. */
    static String lockAgentsOf(Scope scope) {
        String condition = scope.isWhole() || scope.hasAgentsOfNamespace()
                ? "a.namespace = :namespace or a.uuid in (" + agentsOf(scope) + ")"
                : "a.uuid in (" + agentsOf(scope) + ")";
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
        microservices(scope, SQL)
                .ifPresent(condition -> parts.add("select p.agent_uuid from placements p"
                        + " join microservices m on m.uuid = p.microservice_uuid where " + condition));
        return parts.isEmpty()
                ? "select uuid from agents where namespace = :namespace and false"
                : String.join(" union ", parts);
    }

    static Optional<String> microservicesOf(Scope scope) {
        return scope.isWhole()
                ? Optional.of("from MicroserviceEntity m where m.namespace = :namespace")
                : microservices(scope, HQL).map("from MicroserviceEntity m where "::concat);
    }

    private static Optional<String> microservices(Scope scope, Names names) {
        List<String> parts = named(scope, "m", names);
        List<String> others = named(scope, "o", names);
        if (scope.hasNeighbours() && !others.isEmpty()) {
            parts.add("""
                    exists (select 1 from %s r join %s o on o.uuid = r.sender or o.uuid = r.receiver
                        where (r.sender = m.uuid or r.receiver = m.uuid) and o.namespace = :namespace and (%s))""".formatted(names.routes(), names.microservices(), String.join(" or ", others)));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of("m.namespace = :namespace and (" + String.join(" or ", parts) + ")");
    }

    private static List<String> named(Scope scope, String microservice, Names names) {
        List<String> parts = new ArrayList<>();
        if (!scope.microservices().isEmpty()) {
            parts.add(microservice + ".name in (:microservices)");
        }
        if (!scope.applications().isEmpty()) {
            parts.add(microservice + ".application in (:applications)");
        }
        if (!scope.routes().isEmpty()) {
            parts.add("""
                    exists (select 1 from %s n where n.namespace = :namespace and n.name in (:routes)
                        and (n.sender = %s.uuid or n.receiver = %s.uuid))""".formatted(names.routes(), microservice, microservice));
        }
        if (scope.hasContentsOfAgents()) {
            parts.add("""
                    %s.uuid in (select h.%s from %s h join %s w on w.uuid = h.%s
                        where w.namespace = :namespace and w.name in (:agents))""".formatted(
                    microservice, names.placedMicroservice(), names.placements(), names.agents(), names.placedOn()));
        }
        return parts;
    }

    /** Those of loaded microservices, which are parameter {@code loaded}, and those the scope names. */
    static String routesOf(Scope scope) {
        String named = scope.routes().isEmpty() ? "" : " or (r.namespace = :namespace and r.name in (:routes))";
        return "from RouteEntity r where r.sender in (:loaded) or r.receiver in (:loaded)" + named;
    }
}
