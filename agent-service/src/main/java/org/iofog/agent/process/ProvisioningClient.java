package org.iofog.agent.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.iofog.agent.application.HostProbe;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.spec.Architecture;
import org.iofog.contract.view.ErrorView;
import org.iofog.contract.view.ProvisionedAgent;

/** Asks a controller for an identity. Credentials travel this way alone, never over the bus. */
@ApplicationScoped
class ProvisioningClient {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SUCCESS = 200;
    private static final int FIRST_OTHER = 300;

    /** As the controller numbers processor families. */
    private static final Map<Architecture, Integer> TYPES = Map.of(Architecture.X86, 1, Architecture.ARM, 2);

    private final ObjectMapper json = ContractJson.mapper();

    private final HostProbe host;

    ProvisioningClient(HostProbe host) {
        this.host = host;
    }

    /** @param controller base URL, with or without {@code /api/v3} */
    ProvisionedAgent provision(String controller, String key) {
        URI address = address(controller);
        HttpResponse<String> answer =
                post(address, Map.of("key", key, "type", TYPES.getOrDefault(host.architecture(), 0)));
        try {
            if (answer.statusCode() >= SUCCESS && answer.statusCode() < FIRST_OTHER) {
                return json.readValue(answer.body(), ProvisionedAgent.class);
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
        String base = controller.replaceAll("/+$", "").replaceAll("/api/v3$", "");
        try {
            URI address = URI.create(base + "/api/v3/agent/provision");
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

    private HttpResponse<String> post(URI address, Map<String, Object> body) {
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
            throw new CommandFailure(ExitStatus.FAILED, "The provisioning was interrupted.");
        }
    }
}
