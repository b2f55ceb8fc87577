package org.iofog.router.messaging;

import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.BusHealth;
import org.iofog.contract.amqp.SecretSetting;
import org.iofog.contract.amqp.management.BrokerManagement;
import org.iofog.contract.amqp.request.MeshQuestions;
import org.iofog.router.config.RouterServiceConfig;

/** One connection to the bus per copy, for everybody in it. */
class BusConnections {

    @Produces
    @Singleton
    BusConnection connection(Vertx vertx, RouterServiceConfig config) {
        RouterServiceConfig.Bus bus = config.bus();
        String password = SecretSetting.of("IOFOG_BUS_PASSWORD", bus.password(), bus.passwordFile())
                .value();
        return BusConnection.open(
                vertx, BusAccess.of(bus.url(), bus.user(), password).trusting(bus.authority()));
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

    @Produces
    @Singleton
    @Startup
    BrokerManagement management(BusConnection connection) {
        return new BrokerManagement(connection);
    }

    @Produces
    @Singleton
    MeshQuestions questions(BusConnection connection, Clock clock) {
        return new MeshQuestions(connection, Letters.SOURCE, clock);
    }
}
