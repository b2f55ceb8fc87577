package org.iofog.controller.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.iofog.testkit.ControlPlaneServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two namespaces of one control plane, with the same names in both, never see each other. */
@QuarkusTest
@WithTestResource(ControlPlaneServers.class)
class NamespacesIT {

    private final String here = "here-" + UUID.randomUUID().toString().substring(0, 8);
    private final String there = here.replace("here", "there");

    @BeforeEach
    void fillBoth() {
        for (String namespace : List.of(here, there)) {
            Commanding.give("namespace", "create", Map.of("name", namespace)).statusCode(202);
            Commanding.give("agent", "create", Map.of("namespace", namespace, "name", "agent-1", "config", Map.of()))
                    .statusCode(202);
        }
        createMicroservice(here, "sensor", "agent-1").statusCode(202);
    }

    @Test
    void whatIsInOneIsNotSeenInTheOther() {
        for (String collection : List.of("microservices", "applications", "routes", "catalog")) {
            Api.asUser()
                    .get("/namespaces/" + there + "/" + collection)
                    .then()
                    .statusCode(200)
                    .body("$", empty());
        }
        Api.asUser()
                .get("/namespaces/" + there + "/microservices/sensor")
                .then()
                .statusCode(404);
        Api.asUser()
                .get("/events?namespace=" + there + "&subject=sensor")
                .then()
                .statusCode(200)
                .body("$", empty());
        Api.asUser().get("/namespaces/" + here + "/microservices").then().body("name", contains("sensor"));
    }

    @Test
    void theSameNameIsAnotherAgent() {
        assertThat(uuidOf(here)).isNotEqualTo(uuidOf(there));

        Commanding.give("agent", "delete", Map.of("namespace", there, "name", "agent-1", "force", true))
                .statusCode(202);

        Api.asUser().get("/namespaces/" + here + "/agents/agent-1").then().statusCode(200);
    }

    @Test
    void aCommandReachesNothingOfTheOther() {
        Commanding.give("agent", "rename", Map.of("namespace", there, "name", "agent-1", "newName", "agent-2"))
                .statusCode(202);

        createMicroservice(here, "filter", "agent-2").statusCode(anyOf(is(400), is(404)));
        Commanding.give("microservice", "move", Map.of("namespace", here, "name", "sensor", "agent", "agent-2"))
                .statusCode(anyOf(is(400), is(404)));
        Commanding.give("microservice", "delete", Map.of("namespace", there, "name", "sensor"))
                .statusCode(anyOf(is(400), is(404)));
        createMicroservice(there, "sensor", "agent-2").statusCode(202);
        Commanding.give("route", "create", Map.of("namespace", there, "spec", Map.of("from", "sensor", "to", "filter")))
                .statusCode(anyOf(is(400), is(404)));
    }

    @Test
    void theNameOfAnotherIsNoNewName() {
        Commanding.give("namespace", "rename", Map.of("name", here, "newName", there))
                .statusCode(409)
                .body("message", containsString("There is a namespace \"" + there + "\" already"));

        Api.asUser().get("/namespaces/" + here + "/microservices").then().body("name", contains("sensor"));
    }

    @Test
    void aNamespaceTakesItsContentsAlongWhenItIsRenamedAndDeleted() {
        Commanding.give("namespace", "rename", Map.of("name", here, "newName", here + "-b"))
                .statusCode(202);
        Api.asUser()
                .get("/namespaces/" + here + "-b/microservices/sensor")
                .then()
                .statusCode(200);
        Commanding.give("namespace", "delete", Map.of("name", here + "-b", "force", false))
                .statusCode(409);
        Commanding.give("namespace", "delete", Map.of("name", here + "-b", "force", true))
                .statusCode(202);

        Api.asUser().get("/namespaces/" + there).then().statusCode(200).body("agents", equalTo(1));
    }

    private static ValidatableResponse createMicroservice(String namespace, String name, String agent) {
        Map<String, ?> spec = Map.of(
                "agent", Map.of("name", agent), "images", Map.of("x86", "iofog-test/busybox:1", "registry", "local"));
        return Commanding.give("microservice", "create", Map.of("namespace", namespace, "name", name, "spec", spec));
    }

    private static String uuidOf(String namespace) {
        return Api.asUser()
                .get("/namespaces/" + namespace + "/agents/agent-1")
                .then()
                .statusCode(200)
                .extract()
                .path("uuid");
    }
}
