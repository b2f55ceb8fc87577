package org.iofog.tunnelservice.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.iofog.contract.amqp.BusConnection;

/** Not ready without the bus. */
@Readiness
@ApplicationScoped
class BusHealth implements HealthCheck {

    private final BusConnection bus;

    BusHealth(BusConnection bus) {
        this.bus = bus;
    }

    @Override
    public HealthCheckResponse call() {
        String problem = bus.problem();
        return problem == null
                ? HealthCheckResponse.up("Bus")
                : HealthCheckResponse.named("Bus")
                        .down()
                        .withData("problem", problem)
                        .build();
    }
}
