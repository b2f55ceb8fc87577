package org.iofog.agent.router;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.iofog.agent.application.router.RouterFailure;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.spec.Secret;

/**
 * What a Qpid router starts by: a JSON list of {@code [type, attributes]}. Entries of the type {@code iofog.user} are not
 * for the router, which would not start with them, but for its SASL database.
 */
record QpidBootstrap(List<JsonNode> entities) {

    /** The router service changes everything else through the router's management. */
    private static final Set<String> ONLY_AT_START = Set.of("router", "policy");

    /** What holds something only this host knows, which the router service cannot change either. */
    private static final Set<String> ONLY_HERE = Set.of("iofog-normal", "iofog-bus");

    private static final String USER = "iofog.user";
    private static final String ROUTER = "router";

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

    /** Passwords by user. */
    Map<String, Secret> users() {
        Map<String, Secret> users = new LinkedHashMap<>();
        entities.stream()
                .filter(entity -> isOf(USER, entity))
                .map(entity -> entity.path(1))
                .forEach(user -> users.put(
                        user.path("name").asText(),
                        new Secret(user.path("password").asText())));
        return users;
    }

    /**
     * The file for the router itself.
     *
     * @param saslDirectory where its SASL configuration is
     * @param phases whether the router knows phases of addresses; skupper-router does not start with them
     */
    String routerFile(Path saslDirectory, boolean phases) {
        ArrayNode own = ContractJson.mapper().createArrayNode();
        entities.stream().filter(entity -> !isOf(USER, entity)).forEach(entity -> own.add(entity.deepCopy()));
        for (JsonNode entity : own) {
            if (entity.path(1) instanceof ObjectNode attributes) {
                if (isOf(ROUTER, entity)) {
                    attributes.put("saslConfigDir", saslDirectory.toString());
                }
                if (!phases) {
                    attributes.remove("phase");
                }
            }
        }
        return own.toString();
    }

    private static boolean isOf(String type, JsonNode entity) {
        return type.equals(entity.path(0).asText());
    }

    private List<JsonNode> fixed() {
        return entities.stream()
                .filter(entity -> ONLY_AT_START.contains(entity.path(0).asText())
                        || ONLY_HERE.contains(entity.path(1).path("name").asText()))
                .toList();
    }
}
