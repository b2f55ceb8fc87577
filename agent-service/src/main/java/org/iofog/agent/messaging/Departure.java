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

/** Tells the controller that no host is an agent any more, where no session is there to do so. */
public final class Departure {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private Departure() {}

    /**
     * Waits until the bus has it, for some seconds.
     *
     * @param access as the agent, whose uuid is the user
     * @return whether the bus has it
     */
    public static boolean tell(BusAccess access, Vertx vertx, Clock clock) {
        String uuid = access.user();
        Instant now = clock.instant();
        String id = UUID.randomUUID().toString();
        Detached report = new Detached(uuid, null, now);
        Envelope<Detached> envelope = new Envelope<>(id, "/agents/" + uuid, now, id, null, null, null, report);
        try (BusConnection bus = BusConnection.open(vertx, access)) {
            return Uni.createFrom()
                    .deferred(() -> bus.send(Addresses.reports(uuid), envelope))
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
