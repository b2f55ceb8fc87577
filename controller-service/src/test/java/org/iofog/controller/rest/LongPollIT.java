package org.iofog.controller.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads that wait answer when what they wait for has happened, and at the end of their time. */
@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class LongPollIT {

    private static final Duration LONG = Duration.ofSeconds(15);

    Surroundings surroundings;

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final String agent = "agent-" + suffix;

    @BeforeEach
    void givenAnAgent() {
        Commanding.createAgent(agent);
    }

    @Test
    void aTraceComesWhenItsCommandHasEnded() {
        String correlation = Commanding.createMicroserviceWithin(Duration.ofSeconds(2), "msvc-" + suffix, agent);
        Instant asked = Instant.now();

        wait("/traces/" + correlation, LONG, "outcome", "EXPIRED");

        assertThat(Duration.between(asked, Instant.now())).isLessThan(LONG);
    }

    @Test
    void aTraceComesAtTheEndOfItsTimeAsItIs() {
        String correlation = Commanding.createMicroservice("msvc-" + suffix, agent);

        wait("/traces/" + correlation, Duration.ofMillis(300), "outcome", "RUNNING");
        wait(
                "/namespaces/default/microservices/msvc-" + suffix + "/trace",
                Duration.ofMillis(300),
                "outcome",
                "RUNNING");
    }

    @Test
    void aTaskComesWhenItsAgentHasReported() {
        try (TestAgent present = TestAgent.provision(surroundings.vertx(), agent, List.of())) {
            String correlation = Commanding.give("agent", "prune", Map.of("namespace", "default", "name", agent))
                    .statusCode(202)
                    .extract()
                    .path("correlationId");

            wait("/tasks/" + correlation, LONG, "state", "DONE");

            assertThat(present.tasks()).hasSize(1);
        }
    }

    private static void wait(String path, Duration time, String field, String expected) {
        Api.asUser()
                .queryParam("wait", time.toString())
                .get(path)
                .then()
                .statusCode(200)
                .body(field, equalTo(expected));
    }
}
