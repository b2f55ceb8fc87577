package org.iofog.controller.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A namespace of ten thousand agents is listed whole, in one answer. */
@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class CrowdIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AGENTS = 10_000;
    private static final String ADD = """
            insert into agents (uuid, namespace, name, created, config, state, state_since)
            select gen_random_uuid(), $1, 'agent-' || to_char(number, 'FM00000'), now(),
                '{"description": "one of many"}', 'OFFLINE', now()
            from generate_series(1, $2) as number""";

    Surroundings surroundings;

    private final String namespace = "crowd-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void tenThousandAgentsAreListed() {
        Commanding.give("namespace", "create", Map.of("name", namespace)).statusCode(202);
        Pool database = surroundings.openDatabase();
        database.preparedQuery(ADD).execute(Tuple.of(namespace, AGENTS)).await().atMost(PATIENCE);
        database.closeAndAwait();

        Api.asUser()
                .get("/namespaces/" + namespace + "/agents")
                .then()
                .statusCode(200)
                .body("$", hasSize(AGENTS))
                .body("[0].name", equalTo("agent-00001"))
                .body("[-1].name", equalTo("agent-10000"));
    }
}
