package org.iofog.agent.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.iofog.agent.application.messages.Exchanged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalApiIT {

    private static final String MESSAGE = """
            {"publisher":"sensor","version":4,"infotype":"text","infoformat":"utf-8","contentdata":"MQ=="}""";

    @TempDir
    Path folder;

    private ApiUnderTest api;

    @BeforeEach
    void open() {
        api = new ApiUnderTest(folder, "sensor", "filter");
        api.exchange.follow(Exchanged.state(
                Exchanged.microservice("sensor", List.of("filter"), Map.of("rate", 5)),
                Exchanged.microservice("filter")));
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void tellsAMicroserviceItsConfiguration() {
        JsonNode answer = api.call("/v2/config/get", "{\"id\":\"sensor\"}");

        assertThat(answer).hasToString("{\"status\":\"okay\",\"config\":\"{\\\"rate\\\":5}\"}");
        assertThat(api.call("/v2/config/get", "{\"id\":\"filter\"}")
                        .path("config")
                        .asText())
                .isEqualTo("{}");
    }

    @Test
    void takesAMessageAndHandsItToItsReceiverOnce() {
        JsonNode receipt = api.call("/v2/messages/new", MESSAGE);

        assertThat(receipt.path("status").asText()).isEqualTo("okay");
        assertThat(receipt.path("id").asText()).matches("[0-9a-f]{32}");
        JsonNode fetched = fetchOne();
        assertThat(fetched.path("id")).isEqualTo(receipt.path("id"));
        assertThat(fetched.path("timestamp")).isEqualTo(receipt.path("timestamp"));
        assertThat(fetched.path("publisher").asText()).isEqualTo("sensor");
        assertThat(fetched.path("contentdata").asText()).isEqualTo("MQ==");
        assertThat(api.call("/v2/messages/next", "{\"id\":\"filter\"}"))
                .hasToString("{\"status\":\"okay\",\"count\":0,\"messages\":[]}");
    }

    private JsonNode fetchOne() {
        return Awaitility.await()
                .until(
                        () -> api.call("/v2/messages/next", "{\"id\":\"filter\"}"),
                        answer -> answer.path("count").asInt() == 1)
                .path("messages")
                .get(0);
    }

    @Test
    void looksUpWhatWasPublished() {
        JsonNode receipt = api.call("/v2/messages/new", MESSAGE);
        long time = receipt.path("timestamp").asLong();

        JsonNode found = api.call("/v2/messages/query", """
                {"id":"filter","timeframestart":0,"timeframeend":%d,"publishers":["sensor","other"]}""".formatted(time));

        assertThat(found.path("count").asInt()).isEqualTo(1);
        assertThat(found.path("timeframestart").asLong()).isZero();
        assertThat(found.path("timeframeend").asLong()).isEqualTo(time);
        assertThat(found.path("messages").get(0).path("id")).isEqualTo(receipt.path("id"));
    }

    @Test
    void takesPublishersAsTextToo() {
        api.call("/v2/messages/new", MESSAGE);
        String query = "{\"id\":\"filter\",\"timeframestart\":0,\"timeframeend\":%d,\"publishers\":\"%s\"}";

        assertThat(api.call("/v2/messages/query", query.formatted(Long.MAX_VALUE, "[other, sensor]"))
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.call("/v2/messages/query", query.formatted(Long.MAX_VALUE, "[]"))
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.call("/v2/messages/query", query.formatted(Long.MAX_VALUE, "[other]"))
                        .path("count")
                        .asInt())
                .isZero();
    }

    @Test
    void endsTheConnectionWithARefusal() throws IOException {
        String call = "POST /v2/config/get HTTP/1.1\r\nHost: iofog\r\nContent-Type: application/json\r\n"
                + "Content-Length: 2\r\n\r\n{}";
        try (Socket client = new Socket(
                InetAddress.getLoopbackAddress(), api.address("http", "/").getPort())) {
            client.getOutputStream().write(call.getBytes(StandardCharsets.UTF_8));

            assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400 ")
                    .endsWith("The field id is missing or no text.");
        }
    }

    @Test
    void letsNobodySpeakForAnother() {
        assertRefused(
                api.post("/v2/config/get", "{\"id\":\"stranger\"}"),
                403,
                "No container of this agent has the address 127.0.0.1; only microservices of this agent may call.");
        assertThat(api.post("/v2/messages/new", MESSAGE.replace("sensor", "stranger"))
                        .statusCode())
                .isEqualTo(403);
        assertThatThrownBy(() -> api.socket("/v2/message/socket/id/stranger"))
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(403));
    }

    @Test
    void saysWhatIsWrongWithACall() {
        assertRefused(api.post("/v2/config/get", "{}"), 400, "The field id is missing or no text.");
        assertRefused(api.post("/v2/config/get", "[]"), 400, "The body must be a JSON object.");
        assertRefused(
                api.post("/v2/config/get", "text/plain", "{}"), 400, "The content type must be application/json.");
        assertThat(api.post("/v2/config/get", "{").body()).startsWith("The body is not JSON");
        assertRefused(api.post("/v2/messages/new", "{\"publisher\":\"sensor\"}"), 400, "The field version is missing.");
        assertRefused(
                api.post("/v2/messages/query", "{\"id\":\"filter\",\"timeframestart\":0,\"timeframeend\":1}"),
                400,
                "The field publishers must be a list of ids.");
        assertRefused(api.get("/v2/config/get"), 405, "/v2/config/get is called with POST.");
        assertRefused(api.get("/v2/gps"), 404, "The Local API of this agent has no /v2/gps.");
        assertRefused(api.get("/v2/control/socket/id/sensor"), 400, "/v2/control/socket/id/sensor is a WebSocket.");
    }

    @Test
    void takesNoMessageThatIsTooLong() {
        String content = "A".repeat(5_700_000);

        assertThat(api.post("/v2/messages/new", MESSAGE.replace("MQ==", content))
                        .body())
                .endsWith("bytes and may have 4128768 at most.");
        assertThat(api.post("/v2/messages/new", "x".repeat(7 << 20)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void tellsTheOwnerAlone() {
        assertThat(api.get("/v2/version").statusCode()).isEqualTo(401);
        assertThat(api.get("/v2/version", "Authorization", "guess").statusCode())
                .isEqualTo(401);
        assertThat(api.get("/v2/version", "Authorization", ApiUnderTest.TOKEN).body())
                .isEqualTo("{\"version\":\"test\"}");
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String sentence) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(sentence);
    }
}
