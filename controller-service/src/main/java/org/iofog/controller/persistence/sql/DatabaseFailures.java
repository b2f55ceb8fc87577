package org.iofog.controller.persistence.sql;

import io.vertx.core.json.DecodeException;
import io.vertx.pgclient.PgException;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.iofog.contract.amqp.TransientFailure;
import org.jspecify.annotations.Nullable;

/**
 * Which failures of the database are worth another attempt: it is not there, or another transaction came first. A broken
 * constraint is one of them, as it means that what was decided upon has changed meanwhile.
 */
final class DatabaseFailures {

    private static final Set<String> SQL_STATES = Set.of("08", "23", "40", "53", "55", "57");

    private DatabaseFailures() {}

    static Throwable classify(Throwable failure) {
        if (failure instanceof TransientFailure) {
            return failure;
        }
        return isTransient(failure)
                ? new TransientFailure("The database failed: " + failure.getMessage(), failure)
                : failure;
    }

    private static boolean isTransientState(@Nullable String sqlState) {
        return sqlState == null || SQL_STATES.contains(sqlState.substring(0, 2));
    }

    private static boolean isTransient(@Nullable Throwable failure) {
        if (failure instanceof DecodeException) {
            return false;
        }
        if (failure instanceof PgException refused) {
            return isTransientState(refused.getSqlState());
        }
        if (failure instanceof SQLException refused) {
            return isTransientState(refused.getSQLState());
        }
        if (failure instanceof IOException || isClosedConnection(failure)) {
            return true;
        }
        return failure != null && isTransient(failure.getCause());
    }

    private static boolean isClosedConnection(@Nullable Throwable failure) {
        return failure != null
                && !(failure instanceof PersistenceException)
                && String.valueOf(failure.getMessage()).contains("onnection");
    }
}
