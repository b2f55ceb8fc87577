package org.iofog.router.qpid;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.iofog.contract.amqp.BusConnection;

/** The engine as the service uses it: by the bus alone. */
class QpidParts {

    @Produces
    @Singleton
    QpidEngine engine(BusConnection bus, Clock clock) {
        return new QpidEngine(new RoutersOnBus(bus), clock, null);
    }
}
