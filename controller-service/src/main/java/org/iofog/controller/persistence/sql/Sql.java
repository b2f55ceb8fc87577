package org.iofog.controller.persistence.sql;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.impl.SqlClientConnection;
import org.jspecify.annotations.Nullable;

/**
 * One statement of plain SQL on the connection of a session, and so within its transaction, past all that Hibernate does
 * around a statement. What the session still holds back has to be flushed before, where the order counts.
 */
public final class Sql {

    private final SqlClientConnection connection;
    private final SqlText text;
    private final Map<String, @Nullable Object> values = new HashMap<>();

    private Sql(SqlClientConnection connection, SqlText text) {
        this.connection = connection;
        this.text = text;
    }

    /** @param sql names its parameters, such as {@code :agents}; a list is for {@code any(:agents)} */
    public static Sql of(String sql, Session session) {
        var connection = (SqlClientConnection) ((MutinySessionImpl) session).getReactiveConnection();
        return new Sql(connection, SqlText.of(sql));
    }

    public Sql set(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    public <T> Uni<List<T>> list(Function<Row, T> view) {
        return execute().map(rows -> {
            List<T> list = new ArrayList<>(rows.size());
            rows.forEach(row -> list.add(view.apply(Row.newInstance(row))));
            return list;
        });
    }

    public Uni<Void> each(Consumer<Row> reader) {
        return execute()
                .invoke(rows -> rows.forEach(row -> reader.accept(Row.newInstance(row))))
                .replaceWithVoid();
    }

    /** @return the number of rows changed */
    public Uni<Integer> change() {
        return execute().map(RowSet::rowCount);
    }

    private Uni<RowSet<io.vertx.sqlclient.Row>> execute() {
        return Uni.createFrom()
                .completionStage(() -> connection.preparedQuery(text.withNumbers(), text.inOrder(values)));
    }
}
