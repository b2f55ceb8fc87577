package org.iofog.controller.rest;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a caller is told while the bus or the database is away. */
@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class OutageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    Surroundings surroundings;

    @AfterEach
    void everythingWorksAgain() {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        Commanding.give("namespace", "create", newNamespace()).statusCode(202));
    }

    @Test
    void aCommandIsRefusedWithoutTheBusAndReadsGoOn() {
        String token = Api.login();
        surroundings.bus().stop();
        try {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> Api.withToken(token)
                            .body(newNamespace())
                            .post("/commands/namespace/create")
                            .then()
                            .statusCode(503)
                            .body("name", equalTo("UNAVAILABLE"))
                            .body("message", containsString("No connection to the bus")));
            Api.withToken(token).get("/namespaces").then().statusCode(200);
        } finally {
            surroundings.bus().start();
        }
    }

    @Test
    void nothingIsAnsweredWithoutTheDatabaseButWhy() {
        String token = Api.login();
        surroundings.database().stop();
        try {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> Api.withToken(token)
                            .get("/namespaces")
                            .then()
                            .statusCode(503)
                            .body("name", equalTo("UNAVAILABLE"))
                            .body("message", containsString("cannot reach its database at the moment: try again")));
        } finally {
            surroundings.database().start();
        }
    }

    /** Another one each time: what was refused for want of the bus may be done when it is back. */
    private static Map<String, String> newNamespace() {
        return Map.of("name", "later-" + UUID.randomUUID().toString().substring(0, 8));
    }
}
