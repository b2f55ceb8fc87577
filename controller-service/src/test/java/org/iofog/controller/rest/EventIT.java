package org.iofog.controller.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class EventIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String ADD = """
            insert into event_log (at, type, id, correlation_id, namespace, subject, data)
            values (now(), 'iofog.events.test', $1, $2, 'default', $3, '{}') returning sequence""";

    Surroundings surroundings;

    private final String correlation = UUID.randomUUID().toString();
    private Pool pool;

    @BeforeEach
    void openDatabase() {
        pool = surroundings.openDatabase();
    }

    @AfterEach
    void closeDatabase() {
        pool.close().await().atMost(PATIENCE);
    }

    @Test
    void listsWhatHappened() {
        long first = add("a");
        add("b");

        Api.asUser()
                .queryParam("correlationId", correlation)
                .get("/events")
                .then()
                .statusCode(200)
                .body("subject", contains("a", "b"));
        Api.asUser()
                .queryParam("correlationId", correlation)
                .queryParam("after", first)
                .get("/events")
                .then()
                .body("subject", contains("b"));
        Api.asUser()
                .queryParam("correlationId", correlation)
                .queryParam("subject", "a")
                .queryParam("namespace", "default")
                .queryParam("limit", 5)
                .get("/events")
                .then()
                .body("$", hasSize(1));
    }

    @Test
    void refusesParametersThatMeanNothing() {
        Api.asUser()
                .queryParam("after", "yesterday")
                .get("/events")
                .then()
                .statusCode(400)
                .body("message", equalTo("The parameter after is \"yesterday\"; give a number that is not negative."));
    }

    @Test
    void followsLive() {
        try (EventStream stream = EventStream.open("correlationId=" + correlation, null)) {
            add("a");
            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(stream.subjects()).containsExactly("a"));

            add("b");
            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(stream.subjects()).containsExactly("a", "b"));
        }
    }

    @Test
    void resumesAfterTheLastEventSeen() {
        long first = add("a");
        add("b");

        try (EventStream stream = EventStream.open("correlationId=" + correlation, first)) {
            add("c");

            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(stream.subjects()).containsExactly("b", "c"));
            assertThat(stream.ids().getFirst()).isGreaterThan(first);
        }
    }

    @Test
    void missesNothingThatIsCommittedOutOfOrder() {
        SqlConnection slow = pool.getConnection().await().atMost(PATIENCE);
        try (EventStream stream = EventStream.open("correlationId=" + correlation, null)) {
            Transaction transaction = slow.begin().await().atMost(PATIENCE);
            long early = add(slow, "early");
            long late = add("late");
            transaction.commit().await().atMost(PATIENCE);

            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(stream.subjects()).containsExactly("early", "late"));
            assertThat(stream.ids()).isEqualTo(List.of(early, late));
        } finally {
            slow.close().await().atMost(PATIENCE);
        }
    }

    @Test
    void isNotHeldUpByWhatWasRolledBack() {
        SqlConnection slow = pool.getConnection().await().atMost(PATIENCE);
        try (EventStream stream = EventStream.open("correlationId=" + correlation, null)) {
            Transaction transaction = slow.begin().await().atMost(PATIENCE);
            add(slow, "never");
            add("late");
            transaction.rollback().await().atMost(PATIENCE);

            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(stream.subjects()).containsExactly("late"));
        } finally {
            slow.close().await().atMost(PATIENCE);
        }
    }

    private long add(String subject) {
        return add(pool, subject);
    }

    private long add(SqlClient client, String subject) {
        return client.preparedQuery(ADD)
                .execute(Tuple.of(UUID.randomUUID().toString(), correlation, subject))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }
}
