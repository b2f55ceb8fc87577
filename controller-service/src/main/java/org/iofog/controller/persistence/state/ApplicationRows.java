package org.iofog.controller.persistence.state;

import io.vertx.mutiny.sqlclient.Row;
import org.iofog.controller.domain.model.Application;
import org.iofog.controller.persistence.sql.Rows;

/** Rows of {@code applications}; {@link ApplicationEntity} adds them. */
final class ApplicationRows {

    /** Of {@code applications p}. */
    static final String COLUMNS = "p.namespace, p.name, p.description, p.created, p.activated";

    private ApplicationRows() {}

    static Application application(Row row) {
        return new Application(
                row.getString("namespace"),
                row.getString("name"),
                row.getString("description"),
                Rows.time(row, "created"),
                row.getBoolean("activated"));
    }
}
