package org.iofog.controller.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Map;
import org.iofog.controller.domain.login.Credential;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class UserIT {

    Surroundings surroundings;

    private Pool pool;

    @BeforeEach
    void openDatabase() {
        pool = surroundings.openDatabase();
    }

    @AfterEach
    void closeDatabase() {
        pool.close().await().atMost(Duration.ofSeconds(5));
    }

    @Test
    void theFirstUserLogsInAndIsKnown() {
        String token = Api.login();

        Api.withToken(token).get("/user/profile").then().statusCode(200).body("email", equalTo(Api.EMAIL));
        Api.withToken("Bearer " + token).get("/user/profile").then().statusCode(200);
    }

    @Test
    void aWrongPasswordAndAnUnknownUserLookTheSame() {
        for (String email : new String[] {"wrong-password@example.org", "nobody@example.org"}) {
            Api.asNobody()
                    .body(Map.of("email", email, "password", "not the password"))
                    .post("/user/login")
                    .then()
                    .statusCode(401)
                    .body("name", equalTo("UNAUTHORIZED"))
                    .body("message", equalTo("The e-mail address or the password is wrong."));
        }
    }

    @Test
    void guessingIsSlowedDown() {
        Map<String, String> guess = Map.of("email", "victim@example.org", "password", "guess");
        for (int i = 0; i < 5; i++) {
            Api.asNobody().body(guess).post("/user/login").then().statusCode(401);
        }

        Api.asNobody()
                .body(guess)
                .post("/user/login")
                .then()
                .statusCode(401)
                .body("message", startsWith("Too many failed logins for this account: try again in "));
    }

    @Test
    void withoutATokenNothingIsShown() {
        for (String path : new String[] {"/namespaces", "/no/such/path", "/user/profile", "/events"}) {
            Api.asNobody()
                    .get(path)
                    .then()
                    .statusCode(401)
                    .body("message", startsWith("The Authorization header is missing: log in"));
        }
    }

    @Test
    void aWrongTokenIsRefused() {
        Api.withToken("wrong")
                .get("/namespaces")
                .then()
                .statusCode(401)
                .body("message", equalTo("The access token is unknown or has expired: log in again."));
    }

    @Test
    void anExpiredTokenIsRefused() {
        String token = Api.login();
        expires(token, "now() - interval '1 second'");

        Api.withToken(token).get("/namespaces").then().statusCode(401);
    }

    @Test
    void usingATokenKeepsItAlive() {
        String token = Api.login();
        expires(token, "now() + interval '1 minute'");

        Api.withToken(token).get("/namespaces").then().statusCode(200);

        assertThat(secondsLeft(token)).isGreaterThan(3500);
    }

    @Test
    void aTokenEndsWithItsLogout() {
        String token = Api.login();

        Api.withToken(token).post("/user/logout").then().statusCode(204);

        Api.withToken(token).get("/namespaces").then().statusCode(401);
    }

    @Test
    void aUserMakesAnother() {
        Map<String, String> user = Map.of(
                "firstName", "Ada", "lastName", "Lovelace", "email", "Ada@example.org", "password", "analytical");
        Api.asUser().body(user).post("/user/signup").then().statusCode(201).body("firstName", equalTo("Ada"));

        Api.asNobody()
                .body(Map.of("email", "ada@example.org", "password", "analytical"))
                .post("/user/login")
                .then()
                .statusCode(200)
                .body("accessToken", matchesPattern("[A-Za-z0-9_-]{43}"));
        Api.asUser().body(user).post("/user/signup").then().statusCode(409).body("name", equalTo("DUPLICATE_NAME"));
    }

    @Test
    void aShortPasswordIsRefused() {
        Api.asUser()
                .body(Map.of("email", "short@example.org", "password", "short"))
                .post("/user/signup")
                .then()
                .statusCode(400)
                .body("name", equalTo("INVALID"));
    }

    @Test
    void neitherPasswordsNorTokensAreKept() {
        String token = Api.login();

        assertThat(texts("select password_hash from users")).allMatch(hash -> hash.startsWith("pbkdf2-sha512$"));
        assertThat(texts("select hash from tokens")).doesNotContain(token).contains(new Credential(token).hash());
    }

    private void expires(String token, String when) {
        pool.preparedQuery("update tokens set expires = " + when + " where hash = $1")
                .execute(Tuple.of(new Credential(token).hash()))
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    private long secondsLeft(String token) {
        return pool.preparedQuery("select extract(epoch from expires - now())::bigint from tokens where hash = $1")
                .execute(Tuple.of(new Credential(token).hash()))
                .await()
                .atMost(Duration.ofSeconds(5))
                .iterator()
                .next()
                .getLong(0);
    }

    private Iterable<String> texts(String sql) {
        return pool.query(sql)
                .mapping(row -> row.getString(0))
                .execute()
                .await()
                .atMost(Duration.ofSeconds(5));
    }
}
