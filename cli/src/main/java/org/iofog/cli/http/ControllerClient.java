package org.iofog.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.command.Command;
import org.iofog.contract.command.CommandReply.CommandAccepted;
import org.iofog.contract.message.MessageTypes;
import org.iofog.contract.view.AgentView;
import org.iofog.contract.view.ApplicationView;
import org.iofog.contract.view.CatalogItemView;
import org.iofog.contract.view.LinkView;
import org.iofog.contract.view.LogEntryView;
import org.iofog.contract.view.MicroserviceView;
import org.iofog.contract.view.NamespaceView;
import org.iofog.contract.view.PortView;
import org.iofog.contract.view.ProvisioningKeyView;
import org.iofog.contract.view.RegistryView;
import org.iofog.contract.view.RouteView;
import org.iofog.contract.view.RouterView;
import org.iofog.contract.view.TaskView;
import org.iofog.contract.view.TopologyView;
import org.iofog.contract.view.TraceView;
import org.jspecify.annotations.Nullable;

/**
 * The controller's API. A call that does not succeed throws {@link org.iofog.cli.failure.CliFailure} with the sentence
 * and the exit code for the user.
 */
public final class ControllerClient {

    private final HttpTransport http;
    private final URI endpoint;

    /** @param endpoint base of the API, such as {@code http://localhost:51121/api/v3} */
    public ControllerClient(URI endpoint, AccessToken token, Consumer<String> trace) {
        this.endpoint = endpoint;
        this.http = new HttpTransport(endpoint, token, trace);
    }

    public URI endpoint() {
        return endpoint;
    }

    public ControllerStatus status() {
        return http.get("/status", http.type(ControllerStatus.class));
    }

    /** @return the access token */
    public String login(String email, String password) {
        Map<String, String> credentials = Map.of("email", email, "password", password);
        JsonNode answer = http.post("/user/login", credentials, Duration.ZERO, http.type(JsonNode.class));
        return answer.path("accessToken").asText();
    }

    /** Sends a command; sending it again with the same id has no further effect. */
    public CommandAccepted send(Command command, UUID id, @Nullable Duration within) {
        String name = MessageTypes.nameOf(command).substring(Addresses.COMMANDS.length());
        String path = "/commands/" + name.replace('.', '/') + query("id", id, "within", within);
        return http.post(path, command, Duration.ZERO, http.type(CommandAccepted.class));
    }

    public List<NamespaceView> namespaces() {
        return http.get("/namespaces", http.listOf(NamespaceView.class));
    }

    public NamespaceView namespace(String namespace) {
        return http.get("/namespaces/" + encoded(namespace), http.type(NamespaceView.class));
    }

    public List<AgentView> agents(String namespace) {
        return http.get(in(namespace, "agents"), http.listOf(AgentView.class));
    }

    public AgentView agent(String namespace, String name) {
        return http.get(in(namespace, "agents", name), http.type(AgentView.class));
    }

    public List<AgentView> detachedAgents() {
        return http.get("/agents/detached", http.listOf(AgentView.class));
    }

    public ProvisioningKeyView createProvisioningKey(String namespace, String agent) {
        String path = in(namespace, "agents", agent) + "/provisioning-key";
        return http.post(path, null, Duration.ZERO, http.type(ProvisioningKeyView.class));
    }

    public List<MicroserviceView> microservices(String namespace) {
        return http.get(in(namespace, "microservices"), http.listOf(MicroserviceView.class));
    }

    public MicroserviceView microservice(String namespace, String name) {
        return http.get(in(namespace, "microservices", name), http.type(MicroserviceView.class));
    }

    public List<ApplicationView> applications(String namespace) {
        return http.get(in(namespace, "applications"), http.listOf(ApplicationView.class));
    }

    public ApplicationView application(String namespace, String name) {
        return http.get(in(namespace, "applications", name), http.type(ApplicationView.class));
    }

    public List<RegistryView> registries(String namespace) {
        return http.get(in(namespace, "registries"), http.listOf(RegistryView.class));
    }

    public RegistryView registry(String namespace, int id) {
        return http.get(in(namespace, "registries", String.valueOf(id)), http.type(RegistryView.class));
    }

    public List<CatalogItemView> catalog(String namespace) {
        return http.get(in(namespace, "catalog"), http.listOf(CatalogItemView.class));
    }

    public CatalogItemView catalogItem(String namespace, String name) {
        return http.get(in(namespace, "catalog", name), http.type(CatalogItemView.class));
    }

    public List<RouteView> routes(String namespace) {
        return http.get(in(namespace, "routes"), http.listOf(RouteView.class));
    }

    public RouteView route(String namespace, String name) {
        return http.get(in(namespace, "routes", name), http.type(RouteView.class));
    }

    public TopologyView topology(String namespace) {
        return http.get("/topology" + query("namespace", namespace), http.type(TopologyView.class));
    }

    public List<RouterView> routers(String namespace) {
        return http.get(in(namespace, "routers"), http.listOf(RouterView.class));
    }

    public List<LinkView> links(String namespace) {
        return http.get(in(namespace, "links"), http.listOf(LinkView.class));
    }

    public List<PortView> ports(String namespace) {
        return http.get(in(namespace, "ports"), http.listOf(PortView.class));
    }

    /** The way of a command; with {@code wait} the answer comes when the command has ended or that time is up. */
    public TraceView trace(String correlationId, Duration wait) {
        String path = "/traces/" + encoded(correlationId) + query("wait", wait);
        return http.get(path, wait, http.type(TraceView.class));
    }

    /** The way of the last command that changed a microservice. */
    public TraceView microserviceTrace(String namespace, String name) {
        return http.get(in(namespace, "microservices", name) + "/trace", http.type(TraceView.class));
    }

    public TaskView task(String taskId, Duration wait) {
        return http.get("/tasks/" + encoded(taskId) + query("wait", wait), wait, http.type(TaskView.class));
    }

    public List<LogEntryView> events(EventQuery filter) {
        return http.get("/events" + filter.toQuery(), http.listOf(LogEntryView.class));
    }

    /** Commands and events as they happen; close it to end. */
    public EventStream watch(EventQuery filter) {
        return new EventStream(
                http.stream("/events" + filter.toQuery(), "text/event-stream"),
                json -> http.decode(json, LogEntryView.class));
    }

    /** The log of a microservice as text; a followed one goes on until it is closed or the container is gone. */
    public InputStream logs(
            String namespace, String microservice, @Nullable Integer tail, boolean follow, @Nullable Instant since) {
        String path = in(namespace, "microservices", microservice) + "/logs";
        return http.stream(path + query("tail", tail, "follow", follow, "since", since), "text/plain");
    }

    private static String in(String namespace, String collection) {
        return "/namespaces/" + encoded(namespace) + "/" + collection;
    }

    private static String in(String namespace, String collection, String name) {
        return in(namespace, collection) + "/" + encoded(name);
    }

    static String query(@Nullable Object... namesAndValues) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(namesAndValues[i])
                        .append('=');
                query.append(encoded(value.toString()));
            }
        }
        return query.toString();
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
