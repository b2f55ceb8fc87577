package org.iofog.contract.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.iofog.contract.spec.Secret;

/** Makes records with a value in every component, so that none can hide. */
final class FilledRecords {

    private static final Map<Type, Object> SCALARS = Map.ofEntries(
            Map.entry(String.class, "text"),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(int.class, 7),
            Map.entry(Integer.class, 7),
            Map.entry(long.class, 7_000_000_000L),
            Map.entry(Long.class, 7_000_000_000L),
            Map.entry(double.class, 0.5),
            Map.entry(Double.class, 0.5),
            Map.entry(Instant.class, Instant.parse("2026-03-01T08:15:30.123456Z")),
            Map.entry(Secret.class, new Secret("correct horse")),
            Map.entry(JsonNode.class, JsonNodeFactory.instance.objectNode().put("key", 1)));

    private FilledRecords() {}

    static Object of(Type type) {
        if (SCALARS.containsKey(type)) {
            return SCALARS.get(type);
        }
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? List.of(of(generic.getActualTypeArguments()[0]))
                    : Map.of("key", "value");
        }
        Class<?> body = (Class<?>) type;
        return body.isEnum() ? body.getEnumConstants()[0] : record(body);
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> of(component.getGenericType()))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
