package org.iofog.controller.persistence.access;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.iofog.controller.application.login.UserStore;
import org.iofog.controller.domain.login.PasswordHash;
import org.iofog.controller.domain.login.User;
import org.iofog.controller.persistence.sql.Database;
import org.iofog.controller.persistence.sql.Rows;

@ApplicationScoped
class SqlUserStore implements UserStore {

    private static final String FIND = "select email, first_name, last_name, password_hash from users where email = $1";
    private static final String ADD = """
            insert into users (email, first_name, last_name, password_hash, created) values ($1, $2, $3, $4, $5)
            on conflict (email) do nothing""";

    private final Database database;

    SqlUserStore(Database database) {
        this.database = database;
    }

    @Override
    public Uni<Optional<User>> find(String email) {
        return database.first(FIND, Tuple.of(email), SqlUserStore::user);
    }

    @Override
    public Uni<Boolean> add(User user, Instant now) {
        Tuple values = Tuple.of(
                user.email(), user.firstName(), user.lastName(), user.password().encoded(), Rows.time(now));
        return database.change(ADD, values).map(changed -> changed == 1);
    }

    private static User user(Row row) {
        return new User(
                row.getString("email"),
                row.getString("first_name"),
                row.getString("last_name"),
                PasswordHash.parse(row.getString("password_hash")));
    }
}
