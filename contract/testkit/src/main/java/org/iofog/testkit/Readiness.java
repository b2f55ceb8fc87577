package org.iofog.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What a service says when it is asked whether it is ready. */
public final class Readiness {

    private static final Duration TIME = Duration.ofSeconds(20);

    private Readiness() {}

    public static void awaitAt(URI ready) {
        await().atMost(TIME).untilAsserted(() -> assertThat(statusAt(ready)).isEqualTo(200));
    }

    private static int statusAt(URI ready) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
