package org.iofog.controller.persistence.outbox;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.controller.domain.decision.DesiredStates.Placed;
import org.iofog.controller.domain.model.Microservice;
import org.iofog.controller.domain.model.Placement;
import org.iofog.controller.persistence.sql.Latest;
import org.iofog.controller.persistence.sql.Sql;
import org.iofog.controller.persistence.state.MicroserviceRows;
import org.iofog.controller.persistence.state.PlacementRows;
import org.jspecify.annotations.Nullable;

/**
 * What is on agents and not leaving them, by the names of the microservices. What has been read is remembered by its version
 * and not read again, so that a change costs the reading of what changed, not of all that is on the agent.
 */
final class PlacedMicroservices {

    /** Who last wrote the microservice; of a placement nothing that matters here changes but its role. */
    private static final String VERSION = "p.id, p.role, cast(m.xmin as text) as written_by";

    private static final String PRESENT =
            " from placements p join microservices m on m.uuid = p.microservice_uuid where p.role <> 'LEAVING'";
    private static final String LIST =
            "select " + VERSION + """
            , array(select r.receiver from routes r where r.sender = m.uuid order by r.receiver) as receivers""" + PRESENT + " and p.agent_uuid = any(:agents) order by m.name";
    private static final String READ = "select " + VERSION + ", " + PlacementRows.COLUMNS + ", "
            + MicroserviceRows.COLUMNS + PRESENT + " and p.id = any(:placements)";

    private static final int REMEMBERED = 20_000;

    private final Latest<Version, Content> remembered = new Latest<>(REMEMBERED);

    Uni<List<Placed>> on(Collection<String> agents, Session session) {
        return Sql.of(LIST, session)
                .set("agents", agents)
                .list(Listed::of)
                .flatMap(listed -> read(unknown(listed), session).map(read -> placed(listed, read)));
    }

    private List<String> unknown(List<Listed> listed) {
        return listed.stream()
                .map(Listed::version)
                .filter(version -> remembered.get(version) == null)
                .map(Version::placement)
                .toList();
    }

    private Uni<Map<String, Content>> read(List<String> placements, Session session) {
        return placements.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : Sql.of(READ, session)
                        .set("placements", placements)
                        .list(this::remember)
                        .map(read -> read.stream()
                                .collect(toMap(content -> content.placement().id(), Function.identity())));
    }

    private Content remember(Row row) {
        Content content = new Content(PlacementRows.placement(row), MicroserviceRows.microservice(row));
        remembered.put(Version.of(row), content);
        return content;
    }

    /** What was read may be newer than the list, and what has left since is left out. */
    private List<Placed> placed(List<Listed> listed, Map<String, Content> read) {
        return listed.stream()
                .map(each -> each.with(read.getOrDefault(each.version().placement(), remembered.get(each.version()))))
                .filter(Objects::nonNull)
                .toList();
    }

    private record Version(String placement, String role, String writtenBy) {

        static Version of(Row row) {
            return new Version(row.getString("id"), row.getString("role"), row.getString("written_by"));
        }
    }

    private record Content(Placement placement, Microservice microservice) {}

    private record Listed(Version version, List<String> receivers) {

        static Listed of(Row row) {
            return new Listed(Version.of(row), List.of(row.getArrayOfStrings("receivers")));
        }

        @Nullable
        Placed with(@Nullable Content content) {
            return content == null ? null : new Placed(content.placement(), content.microservice(), receivers);
        }
    }
}
