package org.iofog.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.view.MicroserviceView;
import org.iofog.testkit.mesh.Containers;
import org.iofog.testkit.mesh.ControllerApi;
import org.iofog.testkit.mesh.Microservices;

/** A microservice whose messages the benchmark sends and takes at the Local API of its agent, through its container. */
final class SpokenFor {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String uuid;
    private final String base;

    private SpokenFor(String uuid, String base) {
        this.uuid = uuid;
        this.base = base;
    }

    static SpokenFor of(String name, ControllerApi api, Containers containers) {
        MicroserviceView microservice = api.microservice(name);
        String agent = microservice.placements().getFirst().agent();
        String address = containers.addressOf(api.agent(agent).uuid(), name);
        return new SpokenFor(
                microservice.uuid(), "http://%s:%d/v2/messages/".formatted(address, Microservices.SPOKEN_FOR_AT));
    }

    void publish() {
        call(
                "new",
                Map.of(
                        "publisher", uuid,
                        "version", 4,
                        "infotype", "text",
                        "infoformat", "utf-8",
                        "contentdata", "SGk="));
    }

    /** How many messages have come since the last call. */
    int take() {
        return call("next", Map.of("id", uuid)).path("messages").size();
    }

    private JsonNode call(String path, Map<String, Object> body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(
                            ContractJson.mapper().writeValueAsBytes(body)))
                    .build();
            return ContractJson.mapper()
                    .readTree(HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray())
                            .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
