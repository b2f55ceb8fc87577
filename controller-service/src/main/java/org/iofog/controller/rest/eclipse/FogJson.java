package org.iofog.controller.rest.eclipse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.iofog.contract.agent.HostStatus;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.spec.Architecture;
import org.iofog.contract.view.AgentView;
import org.iofog.controller.rest.FogType;
import org.jspecify.annotations.Nullable;

/** An agent as Eclipse ioFog writes it: the settings with flat router fields and {@code fogType} as a number. */
final class FogJson {

    private static final ObjectMapper JSON = ContractJson.mapper();
    private static final List<String> ROUTER_FIELDS =
            List.of("routerMode", "messagingPort", "edgeRouterPort", "interRouterPort");

    private FogJson() {}

    /** @throws JsonProcessingException where a field has the wrong type */
    static AgentConfigSpec config(ObjectNode body) throws JsonProcessingException {
        ObjectNode config = body.deepCopy();
        config.remove("name");
        JsonNode fogType = config.remove("fogType");
        if (fogType != null && fogType.isInt()) {
            config.set("agentType", JSON.valueToTree(FogType.architecture(fogType.intValue())));
        }
        ObjectNode router = JSON.createObjectNode();
        for (String field : ROUTER_FIELDS) {
            JsonNode value = config.remove(field);
            if (value != null) {
                router.set(field, value);
            }
        }
        if (!router.isEmpty()) {
            config.set("routerConfig", router);
        }
        return JSON.treeToValue(config, AgentConfigSpec.class);
    }

    static ObjectNode answer(AgentView agent) {
        ObjectNode answer = JSON.valueToTree(agent.config());
        JsonNode router = answer.remove("routerConfig");
        if (router instanceof ObjectNode fields) {
            answer.setAll(fields);
        }
        answer.remove("agentType");
        answer.put("uuid", agent.uuid())
                .put("name", agent.name())
                .put("fogTypeId", fogType(agent))
                .put("createdAt", agent.created().toString())
                .put("daemonStatus", agent.state() == AgentView.State.ONLINE ? "RUNNING" : "UNKNOWN")
                .put("lastActive", millis(agent.lastReport()))
                .put("lastStatusTime", millis(agent.lastReport()))
                .put("daemonLastStart", millis(agent.startedAt()))
                .put("version", agent.version());
        if (agent.host() != null) {
            addHost(answer, agent.host());
        }
        return answer;
    }

    private static void addHost(ObjectNode answer, HostStatus host) {
        answer.put("cpuUsage", host.cpuPercent())
                .put("memoryUsage", host.memoryTotal() - host.memoryAvailable())
                .put("diskUsage", host.diskTotal() - host.diskAvailable())
                .put("systemAvailableMemory", host.memoryAvailable())
                .put("systemAvailableDisk", host.diskAvailable())
                .put("ipAddress", host.address());
    }

    private static int fogType(AgentView agent) {
        Architecture configured = agent.config().agentType();
        boolean told = configured != null && configured != Architecture.AUTO;
        return FogType.of(
                told || agent.engine() == null ? configured : agent.engine().architecture());
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
