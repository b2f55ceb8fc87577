package org.iofog.contract.amqp;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Down without the bus. A service that is not ready then produces one as its {@code @Readiness}. */
public final class BusHealth implements HealthCheck {

    private static final String NAME = "Bus";

    private final BusConnection bus;

    public BusHealth(BusConnection bus) {
        this.bus = bus;
    }

    @Override
    public HealthCheckResponse call() {
        String problem = bus.problem();
        return problem == null
                ? HealthCheckResponse.up(NAME)
                : HealthCheckResponse.named(NAME)
                        .down()
                        .withData("problem", problem)
                        .build();
    }
}
