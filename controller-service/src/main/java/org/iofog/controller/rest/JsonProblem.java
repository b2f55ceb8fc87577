package org.iofog.controller.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a JSON body, as one sentence with its position. Never repeats the value: it may be a secret. */
final class JsonProblem {

    private JsonProblem() {}

    static String sentence(JsonProcessingException problem) {
        return switch (problem) {
            case UnrecognizedPropertyException unknown ->
                "There is no field \"%s\"%s; the fields there are: %s."
                        .formatted(path(unknown.getPath()), position(unknown), knownFields(unknown));
            case InvalidFormatException value ->
                "The value of \"%s\"%s is not %s."
                        .formatted(path(value.getPath()), position(value), name(value.getTargetType()));
            case MismatchedInputException mismatch ->
                "The JSON does not fit%s%s: %s is expected."
                        .formatted(
                                mismatch.getPath().isEmpty() ? "" : " at \"" + path(mismatch.getPath()) + "\"",
                                position(mismatch),
                                name(mismatch.getTargetType()));
            case JsonMappingException mapping ->
                "The JSON does not fit at \"%s\"%s.".formatted(path(mapping.getPath()), position(mapping));
            default -> "The body is not JSON%s: check quotes, commas and brackets.".formatted(position(problem));
        };
    }

    private static String knownFields(UnrecognizedPropertyException unknown) {
        return String.join(
                ", ",
                unknown.getKnownPropertyIds().stream()
                        .map(String::valueOf)
                        .sorted()
                        .toList());
    }

    private static String position(JsonProcessingException problem) {
        JsonLocation location = problem.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static String path(List<Reference> references) {
        StringBuilder path = new StringBuilder();
        for (Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }

    private static String name(@Nullable Class<?> type) {
        if (type == null) {
            return "something else";
        }
        if (type.isEnum()) {
            return "one of its known values";
        }
        if (Boolean.class == type || type == boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number that fits";
        }
        if (type == String.class) {
            return "a text";
        }
        if (Iterable.class.isAssignableFrom(type)) {
            return "a list";
        }
        return type.isRecord() || Map.class.isAssignableFrom(type)
                ? "an object"
                : "a valid " + type.getSimpleName().toLowerCase(Locale.ROOT);
    }
}
