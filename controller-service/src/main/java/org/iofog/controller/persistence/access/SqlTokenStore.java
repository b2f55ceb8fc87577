package org.iofog.controller.persistence.access;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.iofog.controller.application.login.TokenStore;
import org.iofog.controller.domain.login.Credential;
import org.iofog.controller.persistence.sql.Database;
import org.iofog.controller.persistence.sql.Rows;

@ApplicationScoped
class SqlTokenStore implements TokenStore {

    private static final String ADD = """
            with expired as (delete from tokens where expires < $4)
            insert into tokens (hash, email, expires) values ($1, $2, $3)""";
    private static final String FIND = "select email, expires from tokens where hash = $1 and expires > $2";
    private static final String EXTEND = "update tokens set expires = $2 where hash = $1";
    private static final String REMOVE = "delete from tokens where hash = $1";

    private final Database database;

    SqlTokenStore(Database database) {
        this.database = database;
    }

    @Override
    public Uni<Void> add(Credential token, String email, Instant now, Instant expires) {
        return database.change(ADD, Tuple.of(token.hash(), email, Rows.time(expires), Rows.time(now)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Grant>> find(Credential token, Instant now) {
        return database.first(FIND, Tuple.of(token.hash(), Rows.time(now)), SqlTokenStore::grant);
    }

    @Override
    public Uni<Void> extend(Credential token, Instant expires) {
        return database.change(EXTEND, Tuple.of(token.hash(), Rows.time(expires)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> remove(Credential token) {
        return database.change(REMOVE, Tuple.of(token.hash())).replaceWithVoid();
    }

    private static Grant grant(Row row) {
        return new Grant(row.getString("email"), Rows.time(row, "expires"));
    }
}
