package org.iofog.controller.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.iofog.contract.agent.AgentTask.StopLogs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class LogIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    Surroundings surroundings;

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final String agent = "agent-" + suffix;
    private final String microservice = "msvc-" + suffix;
    private final String path = "/namespaces/default/microservices/" + microservice + "/logs";

    @BeforeEach
    void givenAMicroservice() {
        Commanding.createAgent(agent);
        Commanding.createMicroservice(microservice, agent);
    }

    @Test
    void theLogOfAnAgentThatIsAwayCannotBeRead() {
        Api.asUser()
                .accept("*/*")
                .get(path)
                .then()
                .statusCode(409)
                .body("name", equalTo("AGENT_OFFLINE"))
                .body("message", startsWith("Agent " + agent + " is offline"));
    }

    @Test
    void theLogComesFromTheAgent() {
        try (TestAgent present =
                TestAgent.provision(surroundings.vertx(), agent, List.of("one\n", "two\n", "three\n"))) {
            String text = Api.asUser()
                    .accept("*/*")
                    .get(path + "?tail=3")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();

            assertThat(text).isEqualTo("one\ntwo\nthree\n");
            assertThat(present.tasks()).hasSize(1);
        }
    }

    @Test
    void aLongLogComesWhole() {
        List<String> log = Collections.nCopies(2000, "0123456789".repeat(100) + "\n");
        try (TestAgent present = TestAgent.provision(surroundings.vertx(), agent, log)) {
            String text = Api.asUser().accept("*/*").get(path).then().extract().asString();

            assertThat(text).hasSize(2000 * 1001);
            assertThat(present.tasks()).hasSize(1);
        }
    }

    @Test
    void theAgentsReasonIsToldWhereThereIsNoLog() {
        try (TestAgent present = TestAgent.provision(surroundings.vertx(), agent, List.of())) {
            Api.asUser()
                    .accept("*/*")
                    .get(path)
                    .then()
                    .statusCode(422)
                    .body("message", equalTo("There is no container yet."));
            assertThat(present.tasks()).hasSize(1);
        }
    }

    @Test
    void aFollowedLogAnswersThoughTheContainerIsSilent() throws IOException {
        try (TestAgent silent = TestAgent.provision(surroundings.vertx(), agent, List.of())) {
            HttpURLConnection connection = follow();
            connection.setReadTimeout((int) PATIENCE.toMillis());

            assertThat(connection.getResponseCode()).isEqualTo(200);

            assertThat(silent.tasks()).hasSize(1);
            connection.disconnect();
        }
    }

    @Test
    void aFollowedLogEndsWithItsReader() throws IOException {
        try (TestAgent present = TestAgent.provision(surroundings.vertx(), agent, List.of("one\n"))) {
            HttpURLConnection connection = follow();
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
                assertThat(reader.readLine()).isEqualTo("one");
                connection.disconnect();
            }

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(present.tasks()).hasAtLeastOneElementOfType(StopLogs.class));
        }
    }

    private HttpURLConnection follow() throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://localhost:" + RestAssured.port + "/api/v3" + path + "?follow=true")
                        .toURL()
                        .openConnection();
        connection.setRequestProperty("Authorization", Api.login());
        return connection;
    }
}
