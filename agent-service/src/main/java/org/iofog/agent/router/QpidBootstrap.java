package org.iofog.agent.router;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.iofog.agent.application.router.RouterFailure;
import org.iofog.contract.message.ContractJson;

/** The file a Qpid router starts by: a JSON list of {@code [type, attributes]}. */
record QpidBootstrap(List<JsonNode> entities) {

    /** The router service changes everything else through the router's management. */
    private static final Set<String> ONLY_AT_START = Set.of("router", "policy");

    static QpidBootstrap of(String text) {
        if (text.isEmpty()) {
            return new QpidBootstrap(List.of());
        }
        try {
            JsonNode entities = ContractJson.mapper().readTree(text);
            return new QpidBootstrap(
                    StreamSupport.stream(entities.spliterator(), false).toList());
        } catch (JsonProcessingException e) {
            // The parser quotes the text, which holds passwords.
            throw new RouterFailure("The configuration of the Qpid router is not JSON.");
        }
    }

    boolean needsRestartFor(QpidBootstrap next) {
        return !fixed().equals(next.fixed());
    }

    private List<JsonNode> fixed() {
        return entities.stream()
                .filter(entity -> ONLY_AT_START.contains(entity.path(0).asText()))
                .toList();
    }
}
