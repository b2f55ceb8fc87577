package org.iofog.agent.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.view.ErrorView;

/** The calls a host makes to its controller over HTTP: few, as all else goes over the bus. */
final class ControllerHttp {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String API = "/api/v3";
    private static final int SUCCESS = 200;
    private static final int FIRST_OTHER = 300;

    private final ObjectMapper json = ContractJson.mapper();
    private final URI base;

    /** @param controller base URL, with or without {@code /api/v3} */
    ControllerHttp(String controller) {
        base = address(controller);
    }

    String base() {
        return base.toString();
    }

    /** @throws CommandFailure with the controller's sentence, or one that says that it cannot be reached */
    <T> T post(String path, Object body, Class<T> answerType) {
        URI address = URI.create(base + API + path);
        HttpResponse<String> answer = post(address, body);
        try {
            if (answer.statusCode() >= SUCCESS && answer.statusCode() < FIRST_OTHER) {
                return json.readValue(answer.body(), answerType);
            }
            throw new CommandFailure(
                    ExitStatus.FAILED,
                    json.readValue(answer.body(), ErrorView.class).message());
        } catch (JsonProcessingException e) {
            throw new CommandFailure(
                    ExitStatus.FAILED,
                    "%s does not answer as a controller does (status %d); check the URL."
                            .formatted(address, answer.statusCode()));
        }
    }

    private static URI address(String controller) {
        String base = controller.replaceAll("/+$", "").replaceAll(API + "$", "");
        try {
            URI address = URI.create(base);
            if (address.getHost() != null && address.getScheme().startsWith("http")) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw noUrl(controller);
        }
        throw noUrl(controller);
    }

    private static CommandFailure noUrl(String controller) {
        return new CommandFailure(
                ExitStatus.BAD_INPUT,
                "\"%s\" is not a controller's URL; it looks like http://host:51121.".formatted(controller));
    }

    private HttpResponse<String> post(URI address, Object body) {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                    .build();
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitStatus.UNREACHABLE,
                    "The controller at %s cannot be reached; check the URL and that it runs.".formatted(address));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(ExitStatus.FAILED, "The call to the controller was interrupted.");
        }
    }
}
