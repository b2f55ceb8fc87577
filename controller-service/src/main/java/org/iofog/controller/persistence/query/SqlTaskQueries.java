package org.iofog.controller.persistence.query;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.iofog.contract.view.TaskView;
import org.iofog.controller.application.query.TaskQueries;
import org.iofog.controller.persistence.sql.Database;
import org.iofog.controller.persistence.sql.Rows;

@ApplicationScoped
class SqlTaskQueries implements TaskQueries {

    private static final String SELECT = """
            select t.id, coalesce(a.name, t.agent_uuid) as agent, t.type, t.state, t.created, t.ended,
                t.images_removed, t.bytes_reclaimed, t.problem
            from tasks t left join agents a on a.uuid = t.agent_uuid
            where t.id = $1""";

    private final Database database;

    SqlTaskQueries(Database database) {
        this.database = database;
    }

    @Override
    public Uni<Optional<TaskView>> withId(String taskId) {
        return database.first(SELECT, Tuple.of(taskId), SqlTaskQueries::view);
    }

    private static TaskView view(Row row) {
        return new TaskView(
                row.getString("id"),
                row.getString("agent"),
                row.getString("type"),
                TaskView.State.valueOf(row.getString("state")),
                Rows.time(row, "created"),
                Rows.timeOrNull(row, "ended"),
                row.getInteger("images_removed"),
                row.getLong("bytes_reclaimed"),
                row.getString("problem"));
    }
}
