package org.iofog.controller.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Goes through the calls as a client of Eclipse ioFog's Controller makes them. */
@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class EclipseIT {

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final String agent = "agent-" + suffix;
    private final String microservice = "msvc-" + suffix;
    private final String application = "app-" + suffix;

    @Test
    void agents() {
        String uuid = createAgent(agent);

        Api.asUser().get("/iofog-list").then().statusCode(200).body("fogs.uuid", hasItem(uuid));
        Api.asUser()
                .get("/iofog/" + uuid)
                .then()
                .statusCode(200)
                .body("name", equalTo(agent))
                .body("fogTypeId", equalTo(1))
                .body("host", equalTo("edge-1"))
                .body("routerMode", equalTo("edge"))
                .body("daemonStatus", equalTo("UNKNOWN"));

        Api.asUser()
                .body(Map.of("name", agent + "-b", "location", "roof"))
                .patch("/iofog/" + uuid)
                .then()
                .statusCode(200);
        Api.asUser()
                .get("/iofog/" + uuid)
                .then()
                .body("name", equalTo(agent + "-b"))
                .body("location", equalTo("roof"))
                .body("host", equalTo("edge-1"));

        Api.asUser().post("/iofog/" + uuid + "/prune").then().statusCode(409).body("name", equalTo("AGENT_OFFLINE"));
        Api.asUser().delete("/iofog/" + uuid).then().statusCode(202);
        Api.asUser().get("/iofog/" + uuid).then().statusCode(404);
    }

    @Test
    void microservices() {
        String agentUuid = createAgent(agent);
        String otherUuid = createAgent(agent + "-b");
        String uuid = Api.asUser()
                .body(microservice(microservice, agentUuid))
                .post("/microservices")
                .then()
                .statusCode(201)
                .body("name", equalTo(microservice))
                .extract()
                .path("uuid");

        Api.asUser()
                .get("/microservices/" + uuid)
                .then()
                .statusCode(200)
                .body("iofogUuid", equalTo(agentUuid))
                .body("config", equalTo("{\"key\":\"value\"}"))
                .body("images[0].containerImage", equalTo("iofog-test/busybox:1"))
                .body("registryId", equalTo(2))
                .body("ports[0].external", equalTo(18080))
                .body("env[0].value", equalTo("1"))
                .body("status.status", equalTo("QUEUED"));
        Api.asUser().get("/microservices").then().body("microservices.uuid", hasItem(uuid));
        Api.asUser().get("/microservices/" + uuid + "/port-mapping").then().body("ports[0].internal", equalTo(80));
        Api.asUser().get("/microservices/" + uuid + "/volume-mapping").then().body("volumeMappings", hasSize(0));

        Api.asUser()
                .body(Map.of("name", microservice + "-b", "cmd", List.of("sleep", "60")))
                .patch("/microservices/" + uuid)
                .then()
                .statusCode(200)
                .body("name", equalTo(microservice + "-b"))
                .body("cmd", equalTo(List.of("sleep", "60")))
                .body("env", hasSize(1));
        Api.asUser()
                .body(Map.of("iofogUuid", otherUuid))
                .post("/microservices/" + uuid + "/move")
                .then()
                .statusCode(409)
                .body("name", equalTo("AGENT_OFFLINE"));

        Api.asUser().delete("/microservices/" + uuid).then().statusCode(204);
        Api.asUser().get("/microservices/" + uuid).then().statusCode(404);
    }

    @Test
    void applications() {
        String agentUuid = createAgent(agent);
        int id = Api.asUser()
                .body(Map.of("name", application, "microservices", List.of(microservice(microservice, agentUuid))))
                .post("/application")
                .then()
                .statusCode(201)
                .body("name", equalTo(application))
                .extract()
                .path("id");

        Api.asUser()
                .get("/application/" + application)
                .then()
                .statusCode(200)
                .body("isActivated", equalTo(true))
                .body("microservices.name", hasItem(microservice));
        Api.asUser().get("/microservices?application=" + application).then().body("microservices", hasSize(1));
        Api.asUser().get("/flow/" + id).then().body("name", equalTo(application));

        Api.asUser()
                .body(Map.of("isActivated", false))
                .patch("/application/" + application)
                .then()
                .statusCode(204);
        Api.asUser().get("/flow").then().body("flows.find { it.id == " + id + " }.isActivated", equalTo(false));
        Api.asUser()
                .body(Map.of("isActivated", true))
                .patch("/flow/" + id)
                .then()
                .body("isActivated", equalTo(true));

        Api.asUser()
                .body(Map.of("name", application, "microservices", List.of()))
                .put("/application/" + application)
                .then()
                .statusCode(200);
        Api.asUser().get("/application/" + application).then().body("microservices", hasSize(0));
        Api.asUser().delete("/application/" + application).then().statusCode(204);
        Api.asUser().get("/application/" + application).then().statusCode(404);
    }

    @Test
    void registries() {
        Map<String, ?> registry = Map.of(
                "url", "registry.example.org",
                "isPublic", false,
                "username", "puller",
                "password", "hidden-password",
                "email", "puller@example.org");
        int id = Api.asUser()
                .body(registry)
                .post("/registries")
                .then()
                .statusCode(201)
                .body("id", greaterThan(2))
                .extract()
                .path("id");

        Api.asUser()
                .get("/registries")
                .then()
                .body("registries.find { it.id == " + id + " }.username", equalTo("puller"))
                .body(not(containsString("hidden-password")));
        Api.asUser().get("/events?limit=1000").then().body(not(containsString("hidden-password")));
        Api.asUser()
                .body(Map.of("username", "other"))
                .patch("/registries/" + id)
                .then()
                .statusCode(204);
        Api.asUser()
                .get("/namespaces/default/registries/" + id)
                .then()
                .body("username", equalTo("other"))
                .body("private", equalTo(true));
        Api.asUser().delete("/registries/" + id).then().statusCode(204);
        Api.asUser().delete("/registries/" + id).then().statusCode(404);
    }

    @Test
    void catalog() {
        int id = Api.asUser()
                .body(Map.of(
                        "name",
                        "item-" + suffix,
                        "images",
                        List.of(Map.of("containerImage", "iofog-test/busybox:1", "fogTypeId", 1))))
                .post("/catalog/microservices")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        Api.asUser()
                .body(Map.of("description", "a busybox"))
                .patch("/catalog/microservices/" + id)
                .then()
                .statusCode(200)
                .body("description", equalTo("a busybox"))
                .body("images[0].containerImage", equalTo("iofog-test/busybox:1"));
        Api.asUser().get("/catalog/microservices").then().body("catalogItems.id", hasItem(id));
        Api.asUser().delete("/catalog/microservices/" + id).then().statusCode(204);
        Api.asUser().get("/catalog/microservices/" + id).then().statusCode(404);
    }

    @Test
    void theDefaultRouterIsTheBusWhoseAddressIsASetting() {
        int port = Api.asUser()
                .get("/router")
                .then()
                .statusCode(200)
                .body("host", equalTo("127.0.0.1"))
                .extract()
                .path("messagingPort");

        Api.asUser()
                .body(Map.of("host", "127.0.0.1", "messagingPort", port))
                .put("/router")
                .then()
                .statusCode(400)
                .body("message", containsString("set IOFOG_BUS_ADVERTISED_URL of the controller instead"));
    }

    @Test
    void refusalsNameWhatIsWrong() {
        Api.asUser()
                .body(Map.of("name", "x"))
                .post("/microservices")
                .then()
                .statusCode(400)
                .body("message", equalTo("The field \"agentName\" is missing: add it."));
        Api.asUser()
                .body(Map.of("name", microservice, "agentName", agent, "config", "no json"))
                .post("/microservices")
                .then()
                .statusCode(400)
                .body("message", containsString("\"config\" must be a JSON object"));
        Api.asUser().post("/iofog").then().statusCode(400).body("name", equalTo("MALFORMED"));
        Api.asUser()
                .body("{\"name\": ")
                .post("/application")
                .then()
                .statusCode(400)
                .body("name", equalTo("MALFORMED"))
                .body("stack", nullValue());
    }

    private static String createAgent(String name) {
        return Api.asUser()
                .body(Map.of("name", name, "fogType", 1, "host", "edge-1", "routerMode", "edge"))
                .post("/iofog")
                .then()
                .statusCode(201)
                .extract()
                .path("uuid");
    }

    @Test
    void publicPorts() {
        String agentUuid = createAgent(agent);
        String uuid = Api.asUser()
                .body(microservice(microservice, agentUuid))
                .post("/microservices")
                .then()
                .statusCode(201)
                .body("publicPorts", hasSize(0))
                .extract()
                .path("uuid");

        Api.asUser()
                .body(Map.of("internal", 81, "external", 18081, "publicPort", 15001, "protocol", "tcp"))
                .post("/microservices/" + uuid + "/port-mapping")
                .then()
                .statusCode(201)
                .body("ports.publicLink", hasItem("tcp://localhost:15001"));
        Api.asUser()
                .body(Map.of(
                        "internal",
                        82,
                        "external",
                        18082,
                        "public",
                        Map.of(
                                "schemes",
                                List.of("http"),
                                "protocol",
                                "http",
                                "router",
                                Map.of("host", agentUuid, "port", 15002))))
                .post("/microservices/" + uuid + "/port-mapping")
                .then()
                .statusCode(201)
                .body("ports.public.router.host", hasItem(agent));
        Api.asUser()
                .get("/microservices/public-ports")
                .then()
                .body("publicPort.publicPort", hasItem(15002))
                .body("microserviceUuid", hasItem(uuid));
        Api.asUser()
                .get("/namespaces/default/microservices/" + microservice)
                .then()
                .body("publicPorts.publicLink", hasItem("tcp://localhost:15001"));
        Api.asUser()
                .delete("/microservices/" + uuid + "/port-mapping/81")
                .then()
                .statusCode(204);
        Api.asUser()
                .delete("/microservices/" + uuid + "/port-mapping/81")
                .then()
                .statusCode(404)
                .body("message", containsString("maps no port 81"));
        Api.asUser()
                .get("/namespaces/default/ports")
                .then()
                .statusCode(200)
                .body("port", hasItem(15002))
                .body("port", not(hasItem(15001)));
    }

    private static Map<String, ?> microservice(String name, String agentUuid) {
        return Map.of(
                "name",
                name,
                "config",
                "{\"key\": \"value\"}",
                "iofogUuid",
                agentUuid,
                "images",
                List.of(Map.of("containerImage", "iofog-test/busybox:1", "fogTypeId", 1)),
                "registryId",
                2,
                "ports",
                List.of(Map.of("internal", 80, "external", 18080)),
                "env",
                List.of(Map.of("key", "ONE", "value", "1")));
    }
}
