package org.iofog.controller.rest;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
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
        return correlationOf(Api.asUser().body(microservice(name, agent)).post("/commands/microservice/create"));
    }

    /** @return the correlation id */
    static String createMicroserviceWithin(Duration time, String name, String agent) {
        return correlationOf(Api.asUser()
                .queryParam("within", time.toString())
                .body(microservice(name, agent))
                .post("/commands/microservice/create"));
    }

    private static Map<String, ?> microservice(String name, String agent) {
        Map<String, ?> spec = Map.of(
                "agent", Map.of("name", agent), "images", Map.of("x86", "iofog-test/busybox:1", "registry", "local"));
        return Map.of("namespace", "default", "name", name, "spec", spec);
    }

    private static String correlationOf(Response answer) {
        return answer.then().statusCode(202).extract().path("correlationId");
    }
}
