package org.iofog.controller.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.iofog.testkit.ControlPlaneServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Routes over HTTP, by our calls and by those of Eclipse ioFog's clients. */
@QuarkusTest
@WithTestResource(ControlPlaneServers.class)
class RoutesIT {

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final String application = "plant-" + suffix;
    private final String sensor = "sensor-" + suffix;
    private final String filter = "filter-" + suffix;
    private final String route = "route-" + suffix;

    @BeforeEach
    void deploy() {
        Commanding.createAgent("agent-" + suffix);
        Commanding.give(
                        "application",
                        "create",
                        Map.of(
                                "namespace",
                                "default",
                                "name",
                                application,
                                "spec",
                                Map.of("microservices", List.of(member(sensor), member(filter)))))
                .statusCode(202);
    }

    @Test
    void areCreatedChangedAndDeletedAsEclipseIofogDoes() {
        Api.asUser()
                .body(Map.of("name", route, "application", application, "from", sensor, "to", filter))
                .post("/routes")
                .then()
                .statusCode(201)
                .body("from", equalTo(sensor));
        Api.asUser()
                .body(Map.of("name", route + "-2", "from", sensor, "to", filter))
                .post("/routes")
                .then()
                .statusCode(409);

        Api.asUser()
                .body(Map.of("name", route + "-b", "to", sensor))
                .patch("/routes/" + application + "/" + route)
                .then()
                .statusCode(204);

        Api.asUser().get("/routes").then().body("routes.name", hasItem(route + "-b"));
        Api.asUser()
                .get("/routes/" + application + "/" + route + "-b")
                .then()
                .statusCode(200)
                .body("to", equalTo(sensor));
        Api.asUser().get("/routes/other/" + route + "-b").then().statusCode(404);
        Api.asUser().delete("/routes/" + route + "-b").then().statusCode(204);
        Api.asUser().get("/routes").then().body("routes.name", not(hasItem(route + "-b")));
    }

    @Test
    void areThoseAMicroserviceNames() {
        Api.asUser()
                .body(Map.of("routes", List.of(uuid(filter))))
                .patch("/microservices/" + uuid(sensor))
                .then()
                .statusCode(200);
        Api.asUser().get("/routes").then().body("routes.from", hasItem(sensor));

        Api.asUser()
                .body(Map.of("routes", List.of("nobody")))
                .patch("/microservices/" + uuid(sensor))
                .then()
                .statusCode(404)
                .body("message", containsString("nobody"));
    }

    @Test
    void areMadeByTheUuidsOfTheirEnds() {
        String path = "/microservices/" + uuid(sensor) + "/routes/" + uuid(filter);

        Api.asUser().post(path).then().statusCode(204);

        Api.asUser()
                .get("/namespaces/default/routes/" + sensor + "-to-" + filter)
                .then()
                .statusCode(200)
                .body("application", equalTo(application));
        Api.asUser()
                .get("/namespaces/default/applications/" + application)
                .then()
                .body("routes.to", contains(filter));
        Api.asUser().delete(path).then().statusCode(204);
        Api.asUser().delete(path).then().statusCode(404);
    }

    private Map<String, ?> member(String name) {
        return Map.of(
                "name",
                name,
                "agent",
                Map.of("name", "agent-" + suffix),
                "images",
                Map.of("x86", "iofog-test/busybox:1", "registry", "local"));
    }

    private static String uuid(String microservice) {
        return Api.asUser()
                .get("/namespaces/default/microservices/" + microservice)
                .then()
                .extract()
                .path("uuid");
    }
}
