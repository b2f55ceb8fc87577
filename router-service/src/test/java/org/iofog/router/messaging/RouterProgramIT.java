package org.iofog.router.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.iofog.testkit.BusResource;
import org.junit.jupiter.api.Test;

/** The service put together by its container. */
@QuarkusTest
@QuarkusTestResource(
        value = BusResource.class,
        initArgs = {
            @ResourceArg(name = "user", value = "router"),
            @ResourceArg(name = "iofog.mesh.secret", value = "of the mesh")
        })
class RouterProgramIT {

    @TestHTTPResource("/q/health/ready")
    URI ready;

    @Test
    void isReadyWhenItReachesTheBus() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(answer()).isEqualTo(200));
    }

    private int answer() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
