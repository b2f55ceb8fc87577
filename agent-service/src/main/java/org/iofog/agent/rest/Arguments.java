package org.iofog.agent.rest;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads what a call must tell. */
final class Arguments {

    private Arguments() {}

    static String text(JsonNode body, String name) {
        JsonNode value = body.path(name);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw new Refusal(Refusal.BAD_REQUEST, "The field %s is missing or no text.".formatted(name));
        }
        return value.textValue();
    }

    static long number(JsonNode body, String name) {
        JsonNode value = body.path(name);
        if (!value.canConvertToLong()) {
            throw new Refusal(Refusal.BAD_REQUEST, "The field %s is missing or no whole number.".formatted(name));
        }
        return value.longValue();
    }
}
