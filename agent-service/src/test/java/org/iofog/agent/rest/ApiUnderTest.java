package org.iofog.agent.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.iofog.agent.application.messages.Callers;
import org.iofog.agent.application.messages.DirectTransport;
import org.iofog.agent.application.messages.MessageExchange;
import org.iofog.agent.archive.FileMessageArchive;
import org.iofog.agent.domain.message.ArchiveLimits;
import org.iofog.agent.domain.message.ContainerAddress;
import org.iofog.contract.message.ContractJson;

/** A Local API on this host for microservices that have the host's network, and a client. */
final class ApiUnderTest implements AutoCloseable {

    static final String TOKEN = "owner-secret";

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final LocalApi api;

    final MessageExchange exchange;

    ApiUnderTest(Path folder, String... microservices) {
        this(folder, Resending.usual(Clock.systemUTC()), microservices);
    }

    ApiUnderTest(Path folder, Resending resending, String... microservices) {
        exchange = new MessageExchange(
                new FileMessageArchive(folder, () -> new ArchiveLimits(1 << 30, Duration.ofDays(1)), Clock.systemUTC()),
                new DirectTransport(),
                Clock.systemUTC());
        List<ContainerAddress> containers = Stream.of(microservices)
                .map(uuid -> new ContainerAddress(uuid, null, true))
                .toList();
        api = LocalApi.open(
                        vertx,
                        "127.0.0.1",
                        0,
                        exchange,
                        new Callers(() -> containers),
                        TOKEN,
                        Map.of(
                                "/v2/version",
                                () -> JsonNodeFactory.instance.objectNode().put("version", "test")),
                        resending)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    URI address(String scheme, String path) {
        return URI.create("%s://127.0.0.1:%d%s".formatted(scheme, api.port(), path));
    }

    HttpResponse<String> post(String path, String body) {
        return post(path, "application/json", body);
    }

    HttpResponse<String> post(String path, String type, String body) {
        return send(HttpRequest.newBuilder(address("http", path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address("http", path)).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The answer to a call that must be answered. */
    JsonNode call(String path, String body) {
        HttpResponse<String> answer = post(path, body);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return json(answer.body());
    }

    static JsonNode json(String text) {
        try {
            return ContractJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    SocketUnderTest socket(String path) {
        return SocketUnderTest.open(client, address("ws", path));
    }

    @Override
    public void close() {
        api.close();
        exchange.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        client.shutdownNow();
    }
}
