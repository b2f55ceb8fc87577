package org.iofog.controller.persistence.sql;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.FlushMode;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;

/** Runs work in a transaction of its own, whoever asks and on whichever thread. */
@ApplicationScoped
public class Transactions {

    private final SessionFactory sessions;
    private final Vertx vertx;

    Transactions(SessionFactory sessions, Vertx vertx) {
        this.sessions = sessions;
        this.vertx = vertx;
    }

    /** Fails with {@link org.iofog.contract.amqp.TransientFailure} where trying again may help. */
    public <T> Uni<T> inTransaction(Function<Session, Uni<T>> work) {
        return Patience.with(Uni.createFrom()
                        .<T>emitter(emitter -> freshContext()
                                .runOnContext(
                                        ready -> sessions.withTransaction(session -> work.apply(unhurried(session)))
                                                .subscribe()
                                                .with(emitter::complete, emitter::fail))))
                .onFailure()
                .transform(DatabaseFailures::classify);
    }

    /** Work is read first and written then, so there is nothing to look for before each query. */
    private static Session unhurried(Session session) {
        return session.setFlushMode(FlushMode.COMMIT);
    }

    /** Hibernate keeps one session per context, so every transaction needs its own. */
    private Context freshContext() {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        return context;
    }
}
