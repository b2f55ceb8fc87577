package org.iofog.controller.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.agent.Membership;
import org.iofog.contract.agent.Membership.Answer;
import org.iofog.contract.agent.Membership.Question;
import org.iofog.contract.agent.Membership.Standing;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.amqp.Subscription;
import org.iofog.contract.event.AgentEvent.AgentProvisioned;
import org.iofog.controller.domain.login.Credential;
import org.iofog.testkit.Collected;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class ProvisioningIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String WRONG_KEY = "The provisioning key is unknown, has expired or was used";

    Surroundings surroundings;

    private final String uuid = UUID.randomUUID().toString();
    private final String name = "agent-" + uuid;

    private Pool pool;

    @BeforeEach
    void givenAnAgent() {
        pool = surroundings.openDatabase();
        change(
                "insert into agents (uuid, namespace, name, created, config, state, state_since)"
                        + " values ($1, 'default', $2, now(), '{}', 'NOT_PROVISIONED', now())",
                uuid,
                name);
    }

    @AfterEach
    void closeDatabase() {
        pool.close().await().atMost(PATIENCE);
    }

    @Test
    void aKeyMakesAHostTheAgent() {
        BusConnection bus = surroundings.openBus();
        Collected events = new Collected();
        Subscription subscription = bus.subscribe(Source.topic(Addresses.EVENTS + "agent.provisioned"), events);
        Awaitility.await().atMost(PATIENCE).until(subscription::isAttached);

        provision(createKey(), 1)
                .statusCode(200)
                .body("uuid", equalTo(uuid))
                .body("name", equalTo(name))
                .body("namespace", equalTo("default"))
                .body("token", matchesPattern("[A-Za-z0-9_-]{43}"))
                .body("busUrl", startsWith("amqp://"));

        Api.asUser()
                .get("/namespaces/default/agents/" + name)
                .then()
                .body("state", equalTo("OFFLINE"))
                .body("config.agentType", equalTo("x86"))
                .body("desiredGeneration", equalTo(1));
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(events.of(AgentProvisioned.class))
                        .contains(new AgentProvisioned("default", name, uuid)));
        bus.close();
    }

    @Test
    void theTokenOpensTheAgentsOwnQueues() {
        String token = provision(createKey(), 1).extract().path("token");

        assertThat(canConnect(token)).isTrue();
    }

    @Test
    void provisioningAgainEndsTheFormerAccess() {
        String former = provision(createKey(), 1).extract().path("token");
        String present = provision(createKey(), 1).extract().path("token");

        assertThat(canConnect(present)).isTrue();
        assertThat(canConnect(former)).isFalse();
    }

    @Test
    void aHostLearnsThatAnotherTookItsPlace() {
        String former = provision(createKey(), 1).extract().path("token");
        assertThat(standingOf(former)).isEqualTo(Standing.MEMBER);

        String present = provision(createKey(), 1).extract().path("token");

        assertThat(standingOf(former)).isEqualTo(Standing.REMOVED);
        assertThat(standingOf(present)).isEqualTo(Standing.MEMBER);
    }

    @Test
    void aHostThatIsAwayLearnsThatItWasDetached() {
        String token = provision(createKey(), 1).extract().path("token");

        Commanding.give("agent", "detach", Map.of("namespace", "default", "name", name, "force", false))
                .statusCode(202);

        assertThat(standingOf(token)).isEqualTo(Standing.REMOVED);
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(canConnect(token)).isFalse());
    }

    @Test
    void aHostThatJoinsAgainKeepsItsNewAccess() {
        provision(createKey(), 1);
        Commanding.give("agent", "detach", Map.of("namespace", "default", "name", name, "force", false))
                .statusCode(202);
        Commanding.give("agent", "attach", Map.of("namespace", "default", "name", name))
                .statusCode(202);

        String token = provision(createKey(), 1).extract().path("token");

        assertThat(canConnect(token)).isTrue();
        assertThat(standingOf(token)).isEqualTo(Standing.MEMBER);
    }

    @Test
    void aCredentialOfAnotherControlPlaneIsUnknown() {
        Api.asNobody()
                .body(new Question("0000", "nonce"))
                .post("/agent/membership")
                .then()
                .statusCode(404);
    }

    private static Standing standingOf(String token) {
        Answer answer = Api.asNobody()
                .body(new Question(Membership.credentialOf(token), "nonce"))
                .post("/agent/membership")
                .then()
                .statusCode(200)
                .extract()
                .as(Answer.class);
        assertThat(Membership.isGenuine(answer, "nonce", token)).isTrue();
        return answer.standing();
    }

    @Test
    void aKeyIsGoodOnce() {
        String key = createKey();
        provision(key, 1).statusCode(200);

        provision(key, 1).statusCode(401).body("name", equalTo("UNAUTHORIZED")).body("message", startsWith(WRONG_KEY));
    }

    @Test
    void anExpiredKeyIsRefused() {
        String key = createKey();
        change(
                "update provisioning_keys set expires = now() - interval '1 second' where hash = $1",
                new Credential(key).hash());

        provision(key, 1).statusCode(401).body("message", startsWith(WRONG_KEY));
    }

    @Test
    void aNewKeyMakesTheFormerUseless() {
        String former = createKey();
        String present = createKey();

        provision(former, 1).statusCode(401);
        provision(present.toLowerCase(Locale.ROOT), 2).statusCode(200);
    }

    @Test
    void anUnknownKeyAndAnUnknownAgentAreRefused() {
        provision("AAAAAAAAAAAA", 1).statusCode(401).body("message", startsWith(WRONG_KEY));
        Api.asNobody().body("{}").post("/agent/provision").then().statusCode(400);
        Api.asUser()
                .post("/namespaces/default/agents/ghost/provisioning-key")
                .then()
                .statusCode(404);
    }

    @Test
    void eclipseClientsGetAKeyByUuid() {
        String key = Api.asUser()
                .get("/iofog/" + uuid + "/provisioning-key")
                .then()
                .statusCode(201)
                .body("expirationTime", notNullValue())
                .extract()
                .path("key");

        provision(key, 2).statusCode(200);
    }

    private String createKey() {
        return Api.asUser()
                .post("/namespaces/default/agents/" + name + "/provisioning-key")
                .then()
                .statusCode(201)
                .body("key", matchesPattern("[2-9A-HJKMNP-TV-Z]{12}"))
                .extract()
                .path("key");
    }

    private static ValidatableResponse provision(String key, int type) {
        return Api.asNobody()
                .body(Map.of("key", key, "type", type))
                .post("/agent/provision")
                .then();
    }

    private boolean canConnect(String token) {
        BusAccess access = BusAccess.of(surroundings.busUrl(), uuid, token);
        try (BusConnection agent = BusConnection.open(surroundings.vertx(), access)) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> agent.isConnected()
                            || String.valueOf(agent.problem()).startsWith("No connection"));
            return agent.isConnected();
        }
    }

    private void change(String sql, String... values) {
        pool.preparedQuery(sql).execute(Tuple.from(List.of(values))).await().atMost(PATIENCE);
    }
}
