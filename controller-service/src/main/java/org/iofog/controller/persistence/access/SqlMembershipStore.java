package org.iofog.controller.persistence.access;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.iofog.contract.agent.Membership.Standing;
import org.iofog.controller.application.membership.MembershipStore;
import org.iofog.controller.persistence.sql.Database;

@ApplicationScoped
class SqlMembershipStore implements MembershipStore {

    private static final String FIND =
            "select key, ended is null as member from agent_credentials where credential = $1";

    private final Database database;

    SqlMembershipStore(Database database) {
        this.database = database;
    }

    @Override
    public Uni<Optional<Member>> named(String credential) {
        return database.first(FIND, Tuple.of(credential), SqlMembershipStore::member);
    }

    private static Member member(Row row) {
        return new Member(row.getBoolean("member") ? Standing.MEMBER : Standing.REMOVED, row.getString("key"));
    }
}
