package org.iofog.tunnelservice.messaging;

import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.BusHealth;

/** The connection to the bus for questions, events and reports; what comes in through ports has one of its own. */
class BusConnections {

    @Produces
    @Singleton
    BusConnection connection(Vertx vertx, BusAccess access) {
        return BusConnection.open(vertx, access);
    }

    void close(@Disposes BusConnection connection) {
        connection.close();
    }

    @Produces
    @Singleton
    @Readiness
    HealthCheck health(BusConnection connection) {
        return new BusHealth(connection);
    }
}
