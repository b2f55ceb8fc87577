package org.iofog.controller.persistence.sql;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.controller.application.command.RequestRefused;
import org.jboss.logging.Logger;

/** Plain SQL for reads and credentials. A database out of reach becomes a sentence for whoever asked. */
@ApplicationScoped
public class Database {

    private static final Logger LOG = Logger.getLogger(Database.class);

    /** SQL states of a server that is going down, coming up or short of something. */
    private static final List<String> TRANSIENT_CLASSES = List.of("08", "53", "57");

    private final Pool pool;

    Database(Pool pool) {
        this.pool = pool;
    }

    public <T> Uni<List<T>> list(String sql, Tuple values, Function<Row, T> view) {
        return explained(pool.preparedQuery(sql).mapping(view).execute(values).map(Rows::list));
    }

    public <T> Uni<Optional<T>> first(String sql, Tuple values, Function<Row, T> view) {
        return explained(pool.preparedQuery(sql).mapping(view).execute(values).map(Rows::first));
    }

    /** @return the number of rows changed */
    public Uni<Integer> change(String sql, Tuple values) {
        return explained(pool.preparedQuery(sql).execute(values).map(RowSet::rowCount));
    }

    public <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
        return explained(pool.withTransaction(work));
    }

    private static <T> Uni<T> explained(Uni<T> result) {
        return Patience.with(result)
                .onFailure(Database::isTransient)
                .invoke(failure -> LOG.warnf("the database is out of reach: %s", failure.getMessage()))
                .onFailure(Database::isTransient)
                .transform(failure -> new RequestRefused(
                        RejectionCode.UNAVAILABLE,
                        "The controller cannot reach its database at the moment: try again soon."));
    }

    private static boolean isTransient(Throwable failure) {
        return failure instanceof IOException
                || (failure instanceof PgException refusal
                        && TRANSIENT_CLASSES.stream()
                                .anyMatch(prefix ->
                                        String.valueOf(refusal.getSqlState()).startsWith(prefix)));
    }
}
