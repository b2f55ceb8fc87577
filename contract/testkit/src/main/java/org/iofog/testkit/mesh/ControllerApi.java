package org.iofog.testkit.mesh;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.iofog.contract.command.Command;
import org.iofog.contract.command.CommandReply.CommandAccepted;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.message.MessageTypes;
import org.iofog.contract.view.AgentView;
import org.iofog.contract.view.MicroserviceView;
import org.iofog.contract.view.ProvisionedAgent;
import org.iofog.contract.view.ProvisioningKeyView;
import org.iofog.contract.view.TopologyView;
import org.iofog.contract.view.TraceView;

/** The controller's HTTP interface, as a client of ours would use it. */
public final class ControllerApi {

    private static final ObjectMapper JSON = ContractJson.mapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base;
    private String token = "";

    public ControllerApi(String host, int port) {
        this.base = "http://" + host + ":" + port + "/api/v3";
    }

    public boolean isUp() {
        try {
            return get("/status").statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    public void login(String email, String password) {
        HttpResponse<String> answer = post("/user/login", Map.of("email", email, "password", password));
        token = read(expect(200, answer), JsonNode.class).path("accessToken").asText();
    }

    /** Sends a command and returns the answer; a refusal is an error. */
    public CommandAccepted accept(Command command) {
        HttpResponse<String> answer = send(command);
        return read(expect(202, answer), CommandAccepted.class);
    }

    public HttpResponse<String> send(Command command) {
        String[] name = MessageTypes.nameOf(command).split("\\.");
        return post("/commands/" + name[2] + "/" + name[3], command);
    }

    public ProvisioningKeyView provisioningKey(String agent) {
        return read(
                expect(201, post("/namespaces/default/agents/" + agent + "/provisioning-key", Map.of())),
                ProvisioningKeyView.class);
    }

    public AgentView agent(String name) {
        return read(expect(200, get("/namespaces/default/agents/" + name)), AgentView.class);
    }

    public List<AgentView> agents() {
        JavaType list = JSON.getTypeFactory().constructCollectionType(List.class, AgentView.class);
        return read(expect(200, get("/namespaces/default/agents")), list);
    }

    /** Takes up an agent's identity, as its host does with a key. */
    public ProvisionedAgent provision(String key) {
        return read(expect(200, post("/agent/provision", Map.of("key", key, "type", 1))), ProvisionedAgent.class);
    }

    public MicroserviceView microservice(String name) {
        return read(expect(200, get("/namespaces/default/microservices/" + name)), MicroserviceView.class);
    }

    public List<MicroserviceView> microservices() {
        JavaType list = JSON.getTypeFactory().constructCollectionType(List.class, MicroserviceView.class);
        return read(expect(200, get("/namespaces/default/microservices")), list);
    }

    /** The router mesh of the namespace default. */
    public TopologyView topology() {
        return read(expect(200, get("/topology?namespace=default")), TopologyView.class);
    }

    public TraceView trace(String correlationId) {
        return read(expect(200, get("/traces/" + correlationId)), TraceView.class);
    }

    /** Waits until the work of an accepted command has ended, and fails if it ended badly. */
    public TraceView awaitDone(CommandAccepted accepted) {
        String path = "/traces/" + accepted.correlationId() + "?wait=PT60S";
        TraceView trace = read(expect(200, get(path)), TraceView.class);
        if (trace.outcome() != TraceView.Outcome.DONE) {
            throw new AssertionError("the command is not done but " + trace);
        }
        return trace;
    }

    public HttpResponse<String> get(String path) {
        return exchange(request(path).GET());
    }

    public HttpResponse<String> post(String path, Object body) {
        return exchange(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(write(body))));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return token.isEmpty() ? request : request.header("Authorization", token);
    }

    private static HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError(
                    "%s answered %d, not %d: %s".formatted(answer.uri(), answer.statusCode(), status, answer.body()));
        }
        return answer;
    }

    private static <T> T read(HttpResponse<String> answer, Class<T> type) {
        return read(answer, JSON.constructType(type));
    }

    private static <T> T read(HttpResponse<String> answer, JavaType type) {
        try {
            return JSON.readValue(answer.body(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
