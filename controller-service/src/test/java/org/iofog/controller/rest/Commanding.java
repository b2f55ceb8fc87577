package org.iofog.controller.rest;

import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** Commands the tests give. */
final class Commanding {

    private Commanding() {}

    static ValidatableResponse give(String noun, String verb, Map<String, ?> body) {
        return Api.asUser().body(body).post("/commands/" + noun + "/" + verb).then();
    }

    /** @return the agent's uuid */
    static String createAgent(String name) {
        return give("agent", "create", Map.of("namespace", "default", "name", name, "config", Map.of()))
                .statusCode(202)
                .extract()
                .path("resource");
    }

    /** @return the correlation id */
    static String createMicroservice(String name, String agent) {
        Map<String, ?> spec = Map.of(
                "agent", Map.of("name", agent), "images", Map.of("x86", "iofog-test/busybox:1", "registry", "local"));
        return give("microservice", "create", Map.of("namespace", "default", "name", name, "spec", spec))
                .statusCode(202)
                .extract()
                .path("correlationId");
    }
}
