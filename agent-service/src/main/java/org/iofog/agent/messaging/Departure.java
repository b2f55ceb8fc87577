package org.iofog.agent.messaging;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.agent.AgentReport.Detached;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.TransientFailure;
import org.iofog.contract.message.Envelope;
import org.iofog.contract.view.ProvisionedAgent;

/** Tells the controller that no host is an agent any more, where no session is there to do so. */
public final class Departure {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private Departure() {}

    /** @return whether the bus has it */
    public static boolean tell(ProvisionedAgent identity, Vertx vertx, Clock clock) {
        BusAccess access = BusAccess.of(
                identity.busUrl(), identity.uuid(), identity.token().value());
        Instant now = clock.instant();
        String id = UUID.randomUUID().toString();
        Detached report = new Detached(identity.uuid(), null, now);
        Envelope<Detached> envelope =
                new Envelope<>(id, "/agents/" + identity.uuid(), now, id, null, null, null, report);
        try (BusConnection bus = BusConnection.open(vertx, access)) {
            return Uni.createFrom()
                    .deferred(() -> bus.send(Addresses.reports(identity.uuid()), envelope))
                    .onFailure(TransientFailure.class)
                    .retry()
                    .withBackOff(FIRST_PAUSE)
                    .expireIn(PATIENCE.toMillis())
                    .replaceWith(true)
                    .ifNoItem()
                    .after(PATIENCE)
                    .recoverWithItem(false)
                    .onFailure()
                    .recoverWithItem(false)
                    .await()
                    .indefinitely();
        }
    }
}
