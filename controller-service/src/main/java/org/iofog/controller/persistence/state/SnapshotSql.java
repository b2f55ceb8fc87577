package org.iofog.controller.persistence.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.iofog.controller.domain.model.Scope;

/** The conditions a scope stands for; each part appears only where the scope names something. */
final class SnapshotSql {

    /** By the ports themselves, or by who has them on whichever agent. */
    static final String TAKEN_PORTS = """
            select t.agent_uuid, t.port, m.uuid, m.name
            from agent_ports t
                join placements p on p.id = t.placement_id
                join microservices m on m.uuid = p.microservice_uuid
            where t.agent_uuid = any(:agents) and (t.port = any(:ports)
                or t.port in (select own.port from agent_ports own join placements o on o.id = own.placement_id
                    where o.microservice_uuid = any(:microservices)))""";

    static final String PLACEMENTS =
            "select " + PlacementRows.COLUMNS + " from placements p where p.microservice_uuid = any(:microservices)";

    /** Of the loaded microservices, on the locked agents, and those beside the control plane that are asked for. */
    static final String PUBLIC_PORTS = "select " + PublicPortRows.COLUMNS + " from " + PublicPortRows.CURRENT + """
             where t.microservice_uuid = any(:microservices) or t.host = any(:agents)
                or t.host is null and t.port || '/tcp' = any(:ports)""";

    private SnapshotSql() {}

    static String applicationsOf(Scope scope) {
        String named = scope.isWhole() ? "" : " and p.name = any(:applications)";
        return "select " + ApplicationRows.COLUMNS + " from applications p where p.namespace = :namespace" + named
                + " order by p.id for update";
    }

    /** In the order of their uuids, as they are once they are locked. */
    static String lockAgentsOf(Scope scope) {
        String condition = scope.isWhole() || scope.hasAgentsOfNamespace()
                ? "a.namespace = :namespace or a.uuid in (" + agentsOf(scope) + ")"
                : "a.uuid in (" + agentsOf(scope) + ")";
        return "select " + AgentRows.COLUMNS + " from agents a where " + condition + " order by a.uuid for update";
    }

    private static String agentsOf(Scope scope) {
        List<String> parts = new ArrayList<>();
        if (!scope.agents().isEmpty()) {
            parts.add("select uuid from agents where namespace = :namespace and name = any(:agents)");
        }
        if (!scope.detachedAgents().isEmpty()) {
            parts.add("select uuid from agents where namespace is null and name = any(:detached)");
        }
        microservices(scope).ifPresent(condition -> {
            parts.add(
                    "select p.agent_uuid from placements p join microservices m on m.uuid = p.microservice_uuid where "
                            + condition);
            parts.add("select t.host from public_ports t join microservices m on m.uuid = t.microservice_uuid where "
                    + condition);
        });
        return parts.isEmpty()
                ? "select uuid from agents where namespace = :namespace and false"
                : String.join(" union ", parts);
    }

    static Optional<String> microservicesOf(Scope scope) {
        String all = "select " + MicroserviceRows.COLUMNS + " from microservices m where ";
        return scope.isWhole()
                ? Optional.of(all + "m.namespace = :namespace")
                : microservices(scope).map(all::concat);
    }

    private static Optional<String> microservices(Scope scope) {
        List<String> parts = named(scope, "m");
        List<String> others = named(scope, "o");
        if (scope.hasNeighbours() && !others.isEmpty()) {
            parts.add("""
                    exists (select 1 from routes r join microservices o on o.uuid = r.sender or o.uuid = r.receiver
                        where (r.sender = m.uuid or r.receiver = m.uuid) and o.namespace = :namespace and (%s))""".formatted(String.join(" or ", others)));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of("m.namespace = :namespace and (" + String.join(" or ", parts) + ")");
    }

    private static List<String> named(Scope scope, String microservice) {
        List<String> parts = new ArrayList<>();
        if (!scope.microservices().isEmpty()) {
            parts.add(microservice + ".name = any(:microservices)");
        }
        if (!scope.applications().isEmpty()) {
            parts.add(microservice + ".application = any(:applications)");
        }
        if (!scope.routes().isEmpty()) {
            parts.add("""
                    exists (select 1 from routes n where n.namespace = :namespace and n.name = any(:routes)
                        and (n.sender = %s.uuid or n.receiver = %s.uuid))""".formatted(microservice, microservice));
        }
        if (scope.hasContentsOfAgents()) {
            parts.add("""
                    %s.uuid in (select h.microservice_uuid from placements h join agents w on w.uuid = h.agent_uuid
                        where w.namespace = :namespace and w.name = any(:agents)
                        union select t.microservice_uuid from public_ports t join agents w on w.uuid = t.host
                        where w.namespace = :namespace and w.name = any(:agents))""".formatted(microservice));
        }
        return parts;
    }

    /** Those of loaded microservices, which are parameter {@code loaded}, and those the scope names. */
    static String routesOf(Scope scope) {
        String named = scope.routes().isEmpty() ? "" : " or (r.namespace = :namespace and r.name = any(:routes))";
        return "select r.* from routes r where r.sender = any(:loaded) or r.receiver = any(:loaded)" + named;
    }
}
