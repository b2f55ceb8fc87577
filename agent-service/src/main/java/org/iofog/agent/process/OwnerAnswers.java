package org.iofog.agent.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Supplier;
import org.iofog.agent.application.messages.MessageExchange;
import org.iofog.contract.agent.AgentSettings;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.view.ProvisionedAgent;

/** What the Local API tells the owner of the host. */
final class OwnerAnswers {

    private static final ObjectMapper JSON = ContractJson.mapper();

    private final ProvisionedAgent identity;
    private final String version;
    private final MessageExchange exchange;
    private final Supplier<AgentSettings> settings;
    private final Supplier<String> problem;

    OwnerAnswers(
            ProvisionedAgent identity,
            String version,
            MessageExchange exchange,
            Supplier<AgentSettings> settings,
            Supplier<String> problem) {
        this.identity = identity;
        this.version = version;
        this.exchange = exchange;
        this.settings = settings;
        this.problem = problem;
    }

    Map<String, Supplier<JsonNode>> byPath() {
        return Map.of("/v2/status", this::status, "/v2/info", this::info, "/v2/version", this::version);
    }

    private JsonNode status() {
        ObjectNode status = who().put("problem", problem.get());
        status.set("messages", JSON.valueToTree(exchange.status()));
        return status;
    }

    private JsonNode info() {
        ObjectNode info = who().put("bus", identity.busUrl());
        info.set("settings", JSON.valueToTree(settings.get()));
        return info;
    }

    private JsonNode version() {
        return JsonNodeFactory.instance.objectNode().put("version", version);
    }

    private ObjectNode who() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("uuid", identity.uuid())
                .put("name", identity.name())
                .put("namespace", identity.namespace());
    }
}
