package org.iofog.controller.persistence.state;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.Route;
import org.iofog.controller.persistence.sql.Sql;

/** Writes routes. The microservices they join may be written in the same transaction, and go first. */
final class RouteWriter {

    private static final String ADD = """
            insert into routes (namespace, name, application, sender, receiver, listed)
            values (:namespace, :name, :application, :sender, :receiver, :listed)""";
    private static final String CHANGE = """
            update routes set name = :name, application = :application, sender = :sender, receiver = :receiver,
                listed = :listed
            where namespace = :namespace and sender = :formerSender and receiver = :formerReceiver""";
    private static final String REMOVE = "delete from routes where sender = :sender and receiver = :receiver";

    private final Session session;

    RouteWriter(Session session) {
        this.session = session;
    }

    Uni<Integer> add(Change.AddRoute add) {
        return bound(ADD, add.route()).change();
    }

    Uni<Integer> change(Change.ChangeRoute change) {
        return bound(CHANGE, change.route())
                .set("formerSender", change.former().sender())
                .set("formerReceiver", change.former().receiver())
                .change();
    }

    Uni<Integer> remove(Change.RemoveRoute remove) {
        return Sql.of(REMOVE, session)
                .set("sender", remove.route().sender())
                .set("receiver", remove.route().receiver())
                .change();
    }

    private Sql bound(String sql, Route route) {
        return Sql.of(sql, session)
                .set("namespace", route.namespace())
                .set("name", route.name())
                .set("application", route.application())
                .set("sender", route.sender())
                .set("receiver", route.receiver())
                .set("listed", route.listed());
    }
}
