package org.iofog.router.broker;

import java.time.Clock;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.management.BrokerManagement;
import org.iofog.router.application.Engine;
import org.iofog.router.application.SharedRouter;

/** What the container would make of this package. */
public final class BrokerParts {

    private BrokerParts() {}

    public static Engine engine() {
        return new ArtemisEngine();
    }

    public static SharedRouter bus(BusConnection connection, BrokerManagement management) {
        return new ArtemisSharedRouter(connection, management, Clock.systemUTC());
    }
}
