package org.iofog.tunnelservice.messaging;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.iofog.testkit.BusResource;
import org.iofog.testkit.Readiness;
import org.junit.jupiter.api.Test;

/** The service put together by its container. */
@QuarkusTest
@QuarkusTestResource(
        value = BusResource.class,
        initArgs = {@ResourceArg(name = "user", value = "tunnel")})
class TunnelProgramIT {

    @TestHTTPResource("/q/health/ready")
    URI ready;

    @Test
    void isReadyWhenItReachesTheBus() {
        Readiness.awaitAt(ready);
    }
}
