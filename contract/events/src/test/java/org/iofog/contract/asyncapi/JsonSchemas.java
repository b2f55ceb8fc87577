package org.iofog.contract.asyncapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.spec.Secret;
import org.jspecify.annotations.Nullable;

/** The schemas of records and all they refer to, as the types tell them: no descriptions, no ranges. */
final class JsonSchemas {

    private static final ObjectMapper MAPPER = ContractJson.mapper();

    private static final Map<Type, String> SCALARS = Map.ofEntries(
            Map.entry(String.class, "{\"type\": \"string\"}"),
            Map.entry(boolean.class, "{\"type\": \"boolean\"}"),
            Map.entry(Boolean.class, "{\"type\": \"boolean\"}"),
            Map.entry(int.class, "{\"type\": \"integer\", \"format\": \"int32\"}"),
            Map.entry(Integer.class, "{\"type\": \"integer\", \"format\": \"int32\"}"),
            Map.entry(long.class, "{\"type\": \"integer\", \"format\": \"int64\"}"),
            Map.entry(Long.class, "{\"type\": \"integer\", \"format\": \"int64\"}"),
            Map.entry(double.class, "{\"type\": \"number\", \"format\": \"double\"}"),
            Map.entry(Double.class, "{\"type\": \"number\", \"format\": \"double\"}"),
            Map.entry(Instant.class, "{\"type\": \"string\", \"format\": \"date-time\"}"),
            Map.entry(Secret.class, "{\"type\": \"string\", \"format\": \"password\"}"));

    private final Map<String, JsonNode> named = new TreeMap<>();

    /** By simple name. */
    Map<String, JsonNode> named() {
        return named;
    }

    /** Adds a type, with all it refers to, and returns how a field of that type is written. */
    JsonNode add(Type type) {
        if (type == Secret.class) {
            named.put("Secret", scalar(type));
            return reference("Secret");
        }
        if (SCALARS.containsKey(type)) {
            return scalar(type);
        }
        if (type instanceof ParameterizedType generic) {
            return container(generic);
        }
        Class<?> body = (Class<?>) type;
        if (body.isEnum()) {
            return enumeration(body);
        }
        if (!named.containsKey(body.getSimpleName())) {
            named.put(body.getSimpleName(), MAPPER.createObjectNode());
            named.put(body.getSimpleName(), object(body));
        }
        return reference(body.getSimpleName());
    }

    private JsonNode container(ParameterizedType type) {
        if (type.getRawType() == List.class) {
            ObjectNode array = MAPPER.createObjectNode().put("type", "array");
            array.set("items", add(type.getActualTypeArguments()[0]));
            return array;
        }
        return MAPPER.createObjectNode().put("type", "object").put("additionalProperties", true);
    }

    /** One that belongs to a single record is written in place. */
    private JsonNode enumeration(Class<?> type) {
        ObjectNode schema = MAPPER.createObjectNode().put("type", "string");
        schema.set("enum", MAPPER.valueToTree(type.getEnumConstants()));
        if (type.getEnclosingClass() != null) {
            return schema;
        }
        named.put(type.getSimpleName(), schema);
        return reference(type.getSimpleName());
    }

    private ObjectNode object(Class<?> type) {
        ObjectNode schema = MAPPER.createObjectNode().put("type", "object");
        ArrayNode required = MAPPER.createArrayNode();
        ObjectNode properties = MAPPER.createObjectNode();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(nameOf(component), add(component.getGenericType()));
            if (!mayBeAbsent(component)) {
                required.add(nameOf(component));
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        schema.set("properties", properties);
        return schema;
    }

    private static String nameOf(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getType() == boolean.class
                || !component.getType().isPrimitive() && isFilledIn(component);
    }

    private static boolean isFilledIn(RecordComponent component) {
        try {
            Object empty = MAPPER.readValue("{}", component.getDeclaringRecord());
            return component.getAccessor().invoke(empty) != null;
        } catch (JsonProcessingException e) {
            return false;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode scalar(Type type) {
        try {
            return MAPPER.readTree(SCALARS.get(type));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode reference(String name) {
        return MAPPER.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }
}
