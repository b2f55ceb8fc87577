package org.iofog.controller.rest;

import static io.restassured.RestAssured.given;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Calls the API as its first user. */
final class Api {

    static final String EMAIL = "first@example.org";
    static final String PASSWORD = "first-user-password";

    private static final RestAssuredConfig IMPATIENT = RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", 20_000));

    private Api() {}

    static RequestSpecification asUser() {
        return withToken(login());
    }

    static RequestSpecification asNobody() {
        return given().config(IMPATIENT).basePath("/api/v3").contentType(ContentType.JSON);
    }

    static RequestSpecification withToken(String token) {
        return asNobody().header("Authorization", token);
    }

    static String login() {
        return asNobody()
                .body(Map.of("email", EMAIL, "password", PASSWORD))
                .post("/user/login")
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");
    }
}
