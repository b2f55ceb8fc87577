package org.iofog.agent.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import org.iofog.agent.application.messages.Configurations;
import org.iofog.agent.rest.JsonCall.Answer;
import org.iofog.contract.message.ContractJson;

/** The call with which a microservice gets its configuration. */
final class ConfigurationCalls {

    private static final ObjectMapper JSON = ContractJson.mapper();

    private final Configurations configurations;
    private final CallerCheck callers;

    ConfigurationCalls(Configurations configurations, CallerCheck callers) {
        this.configurations = configurations;
        this.callers = callers;
    }

    Future<Answer> fetch(HttpServerRequest request, JsonNode body) {
        String id = Arguments.text(body, "id");
        return callers.check(request, id)
                .map(known -> Answer.of(JsonNodeFactory.instance
                        .objectNode()
                        .put("status", "okay")
                        .put("config", text(configurations.fetch(id)))));
    }

    private static String text(Map<String, Object> config) {
        try {
            return JSON.writeValueAsString(config);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A configuration cannot be written as JSON.", e);
        }
    }
}
