package org.iofog.contract.asyncapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** {@code docs/asyncapi.yaml}. */
final class AsyncApiDocument {

    private static final List<String> FOR_READERS = List.of("description", "minimum", "maximum");

    private final JsonNode root;

    private AsyncApiDocument(JsonNode root) {
        this.root = root;
    }

    static AsyncApiDocument read() {
        try {
            return new AsyncApiDocument(new YAMLMapper()
                    .readTree(Path.of("../../docs/asyncapi.yaml").toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode at(String pointer) {
        return root.at(pointer);
    }

    /** What stands at a reference, such as {@code #/channels/replies}; missing if nothing does. */
    JsonNode resolve(JsonNode reference) {
        return root.at(reference.path("$ref").asText().substring(1));
    }

    List<JsonNode> references() {
        return root.findParents("$ref");
    }

    /** The names of the message types each address carries. */
    Map<String, TreeSet<String>> typesByAddress() {
        Map<String, TreeSet<String>> types = new TreeMap<>();
        for (JsonNode channel : root.path("channels")) {
            TreeSet<String> carried =
                    types.computeIfAbsent(channel.path("address").asText(), any -> new TreeSet<>());
            channel.path("messages")
                    .forEach(
                            message -> carried.add(resolve(message).path("name").asText()));
        }
        return types;
    }

    /** The schemas, reduced to what the types tell. */
    Map<String, JsonNode> schemas() {
        Map<String, JsonNode> schemas = new TreeMap<>();
        root.at("/components/schemas")
                .properties()
                .forEach(entry -> schemas.put(entry.getKey(), bare(entry.getValue())));
        return schemas;
    }

    private static JsonNode bare(JsonNode schema) {
        if (schema.has("allOf")) {
            return schema.path("allOf").path(0);
        }
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode bare = schema.deepCopy();
        bare.remove(FOR_READERS);
        if (bare.get("items") != null) {
            bare.set("items", bare(bare.get("items")));
        }
        if (bare.get("properties") instanceof ObjectNode properties) {
            properties.properties().forEach(entry -> entry.setValue(bare(entry.getValue())));
        }
        return bare;
    }
}
