package org.iofog.controller.messaging;

import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.BusHealth;
import org.iofog.contract.amqp.SecretSetting;
import org.iofog.contract.amqp.management.AgentAccess;
import org.iofog.contract.amqp.management.BrokerManagement;
import org.iofog.contract.amqp.request.RequestReply;
import org.iofog.controller.config.ControllerConfig;

/** One connection to the bus per copy, for everybody in it; it comes up with the program, not with the first request. */
class BusConnections {

    @Produces
    @Singleton
    BusConnection connection(Vertx vertx, ControllerConfig config) {
        ControllerConfig.Bus bus = config.bus();
        String password = SecretSetting.of("IOFOG_BUS_PASSWORD", bus.password(), bus.passwordFile())
                .value();
        BusAccess access = BusAccess.of(bus.url(), bus.user(), password);
        return BusConnection.open(vertx, access.trusting(bus.authority()));
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
    RequestReply requests(BusConnection connection) {
        return new RequestReply(connection);
    }

    @Produces
    @Singleton
    @Startup
    BrokerManagement management(BusConnection connection) {
        return new BrokerManagement(connection);
    }

    @Produces
    @Singleton
    AgentAccess agentAccess(BrokerManagement management) {
        return new AgentAccess(management);
    }
}
