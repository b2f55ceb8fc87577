package org.iofog.controller.rest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class ServiceIT {

    @Test
    void tellsWithoutATokenThatItIsThere() {
        Api.asNobody()
                .get("/status")
                .then()
                .statusCode(200)
                .body("status", equalTo("online"))
                .body("versions.controller", equalTo("0.1.0"));
        Api.asNobody().get("/fog-types").then().statusCode(200).body("fogTypes.id", hasItems(0, 1, 2));
    }

    @Test
    void tellsThatBusAndDatabaseAreThere() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().get("/q/health")
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("UP"))
                        .body("checks.name", hasItem("Bus")));
    }

    @Test
    void describesItself() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths.'/api/v3/commands/{noun}/{verb}'.post.summary", equalTo("Give a command"))
                .body("paths", not(nullValue()));
    }

    @Test
    void listsTheDefaultNamespaceAndTheBuiltInRegistries() {
        Api.asUser().get("/namespaces").then().statusCode(200).body("name", hasItem("default"));
        Api.asUser().get("/namespaces/default").then().statusCode(200).body("name", equalTo("default"));
        Api.asUser()
                .get("/namespaces/default/registries")
                .then()
                .statusCode(200)
                .body("id", hasItems(1, 2))
                .body("[0].password", nullValue());
    }

    @Test
    void tellsAnEmptyNamespaceFromAMissingOne() {
        Api.asUser()
                .contentType("application/json")
                .body("{\"name\": \"empty\"}")
                .post("/commands/namespace/create")
                .then()
                .statusCode(202);

        Api.asUser().get("/namespaces/empty/catalog").then().statusCode(200).body("$", hasSize(0));
        for (String list : new String[] {"agents", "microservices", "applications", "catalog"}) {
            Api.asUser()
                    .get("/namespaces/nowhere/" + list)
                    .then()
                    .statusCode(404)
                    .body("name", equalTo("NOT_FOUND"))
                    .body("message", containsString("no namespace \"nowhere\""));
        }
    }

    @Test
    void namesWhatIsMissing() {
        Api.asUser()
                .get("/namespaces/default/agents/ghost")
                .then()
                .statusCode(404)
                .body("message", containsString("There is no agent \"ghost\" in namespace default"));
        Api.asUser().get("/traces/ghost?wait=PT0.1S").then().statusCode(404);
        Api.asUser().get("/tasks/ghost").then().statusCode(404);
        Api.asUser().get("/no/such/path").then().statusCode(404).body("name", equalTo("NOT_FOUND"));
    }

    @Test
    void tellsBrowsersToKeepNothing() {
        Api.asNobody()
                .get("/status")
                .then()
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
