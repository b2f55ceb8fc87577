package org.iofog.contract.amqp.codec;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.iofog.contract.message.ContractJson;
import org.jspecify.annotations.Nullable;

/** What is wrong with a JSON body, in one sentence for people. */
final class JsonProblem {

    private static final ObjectMapper JSON = ContractJson.mapper();

    private JsonProblem() {}

    static String of(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && !(e.getCause() instanceof JsonParseException)) {
            return "The body has a wrong value%s%s.".formatted(place(mapping), needed(mapping));
        }
        JsonLocation location = e.getLocation();
        return location == null
                ? "The body is not JSON."
                : "The body is not JSON: see line %d, column %d."
                        .formatted(location.getLineNr(), location.getColumnNr());
    }

    private static String place(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        return path.isEmpty() ? "" : " at " + path;
    }

    private static String needed(JsonMappingException e) {
        Class<?> type = e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        return type == null ? "" : ": " + words(type) + " is needed there";
    }

    private static String words(Class<?> type) {
        if (type == String.class) {
            return "a text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return type.isEnum() ? choice(type.getEnumConstants()) : "an object";
    }

    private static String choice(@Nullable Object @Nullable [] constants) {
        return constants == null
                ? "a known word"
                : "one of "
                        + Arrays.stream(constants).map(JsonProblem::onTheWire).collect(Collectors.joining(", "));
    }

    private static String onTheWire(@Nullable Object constant) {
        return JSON.convertValue(constant, String.class);
    }
}
