package org.iofog.testkit.router;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.iofog.contract.message.ContractJson;
import org.jspecify.annotations.Nullable;

/**
 * The file a router starts with: a JSON list of {@code [type, attributes]}. Entries of the type {@code iofog.user} are
 * not for the router but for its SASL database.
 */
public record RouterFile(JsonNode entries) {

    private static final String USER = "iofog.user";

    public static RouterFile of(String json) {
        try {
            return new RouterFile(ContractJson.mapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The router's file is no JSON.", e);
        }
    }

    /** Passwords by user. */
    public Map<String, String> users() {
        Map<String, String> users = new LinkedHashMap<>();
        entries.forEach(entry -> {
            if (USER.equals(entry.path(0).asText())) {
                users.put(
                        entry.path(1).path("name").asText(),
                        entry.path(1).path("password").asText());
            }
        });
        return users;
    }

    /** What the router itself reads. */
    public JsonNode routerEntries() {
        var own = ContractJson.mapper().createArrayNode();
        entries.forEach(entry -> {
            if (!USER.equals(entry.path(0).asText())) {
                own.add(entry);
            }
        });
        return own;
    }

    /** For skupper-router, which does not know the phases of addresses and would not start. */
    RouterFile withoutPhases() {
        JsonNode copy = entries.deepCopy();
        copy.forEach(entry -> {
            if (entry.path(1) instanceof ObjectNode attributes) {
                attributes.remove("phase");
            }
        });
        return new RouterFile(copy);
    }

    /** The ports it listens on. */
    List<Integer> ports() {
        List<Integer> ports = new ArrayList<>();
        forEach((type, attributes) -> {
            if (type.equals("listener")) {
                ports.add(Integer.valueOf(String.valueOf(attributes.get("port"))));
            }
        });
        return ports;
    }

    void forEach(BiConsumer<String, Map<String, @Nullable Object>> reader) {
        routerEntries().forEach(entry -> reader.accept(entry.path(0).asText(), attributes(entry.path(1))));
    }

    private static Map<String, @Nullable Object> attributes(JsonNode node) {
        Map<String, @Nullable Object> attributes = new HashMap<>();
        node.properties()
                .forEach(property -> attributes.put(
                        property.getKey(), ContractJson.mapper().convertValue(property.getValue(), Object.class)));
        return attributes;
    }
}
