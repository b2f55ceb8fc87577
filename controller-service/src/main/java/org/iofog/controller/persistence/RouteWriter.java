package org.iofog.controller.persistence;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny.MutationQuery;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.controller.domain.Change;
import org.iofog.controller.domain.Route;

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
        return run(bound(ADD, add.route()));
    }

    Uni<Integer> change(Change.ChangeRoute change) {
        return run(bound(CHANGE, change.route())
                .setParameter("formerSender", change.former().sender())
                .setParameter("formerReceiver", change.former().receiver()));
    }

    Uni<Integer> remove(Change.RemoveRoute remove) {
        return run(session.createNativeQuery(REMOVE)
                .setParameter("sender", remove.route().sender())
                .setParameter("receiver", remove.route().receiver()));
    }

    private MutationQuery bound(String sql, Route route) {
        return session.createNativeQuery(sql)
                .setParameter("namespace", route.namespace())
                .setParameter("name", route.name())
                .setParameter("application", route.application())
                .setParameter("sender", route.sender())
                .setParameter("receiver", route.receiver())
                .setParameter("listed", route.listed());
    }

    private Uni<Integer> run(MutationQuery query) {
        return session.flush().chain(query::executeUpdate);
    }
}
