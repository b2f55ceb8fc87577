package org.iofog.controller.persistence;

import io.vertx.pgclient.PgException;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
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

    private static boolean isTransient(@Nullable Throwable failure) {
        if (failure instanceof PgException refused) {
            return refused.getSqlState() == null
                    || SQL_STATES.contains(refused.getSqlState().substring(0, 2));
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
