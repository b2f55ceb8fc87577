package org.iofog.controller.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class CommandIT {

    @Test
    void refusesAnUnknownCommand() {
        Api.asUser()
                .body("{}")
                .post("/commands/agent/teleport")
                .then()
                .statusCode(400)
                .body("name", equalTo("UNKNOWN_COMMAND"))
                .body("message", startsWith("There is no command \"agent/teleport\""));
    }

    @Test
    void tellsWhereTheJsonIsMalformed() {
        Api.asUser()
                .body("{\"name\": \"a\",\n oops}")
                .post("/commands/namespace/create")
                .then()
                .statusCode(400)
                .body("name", equalTo("MALFORMED"))
                .body("message", startsWith("The body is not JSON (line 2, column"));
    }

    @Test
    void tellsWhichFieldIsUnknown() {
        Api.asUser()
                .body("{\"nam\": \"a\"}")
                .post("/commands/namespace/create")
                .then()
                .statusCode(400)
                .body("message", startsWith("There is no field \"nam\" (line 1, column"))
                .body("message", containsString("the fields there are: name"));
    }

    @Test
    void tellsWhichValueHasTheWrongType() {
        Api.asUser()
                .body("{\"namespace\": \"default\", \"name\": \"a\", \"force\": \"perhaps\"}")
                .post("/commands/agent/delete")
                .then()
                .statusCode(400)
                .body("message", startsWith("The value of \"force\" (line 1, column"))
                .body("message", containsString("is not true or false"));
    }

    @Test
    void refusesAnEmptyBody() {
        for (String body : new String[] {"", "null", "[]"}) {
            Api.asUser()
                    .body(body)
                    .post("/commands/namespace/create")
                    .then()
                    .statusCode(400)
                    .body("name", equalTo("MALFORMED"));
        }
    }

    @Test
    void refusesAnOversizedBody() {
        Api.asUser()
                .body("{\"name\": \"" + "a".repeat(1024 * 1024) + "\"}")
                .post("/commands/namespace/create")
                .then()
                .statusCode(413)
                .body("name", equalTo("TOO_LARGE"));
    }

    @Test
    void refusesAWrongDeadlineAndAWrongId() {
        Api.asUser()
                .queryParam("within", "soon")
                .body("{\"name\": \"later\"}")
                .post("/commands/namespace/create")
                .then()
                .statusCode(400)
                .body("message", equalTo("The parameter within is \"soon\"; give an ISO 8601 duration such as PT20S."));
        Api.asUser()
                .queryParam("within", "PT0S")
                .body("{\"name\": \"later\"}")
                .post("/commands/namespace/create")
                .then()
                .statusCode(400);
        Api.asUser()
                .queryParam("id", "one")
                .body("{\"name\": \"later\"}")
                .post("/commands/namespace/create")
                .then()
                .statusCode(400)
                .body("message", equalTo("The parameter id is \"one\"; give a UUID."));
    }
}
