package org.iofog.tunnelservice.messaging;

import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.BusConnection;

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
}
