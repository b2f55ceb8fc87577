package org.iofog.contract.iomessage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;

/** Reads the fields of a message's JSON; one that is absent or null is empty or zero. */
final class JsonFields {

    private final JsonNode json;

    JsonFields(JsonNode json) {
        if (!json.isObject()) {
            throw new MalformedIoMessage("A message must be a JSON object.");
        }
        this.json = json;
    }

    void require(String... names) {
        for (String name : names) {
            if (!json.hasNonNull(name)) {
                throw new MalformedIoMessage("The field %s is missing.".formatted(name));
            }
        }
    }

    void requireText(String... names) {
        for (String name : names) {
            if (text(name).isBlank()) {
                throw new MalformedIoMessage("The field %s is empty.".formatted(name));
            }
        }
    }

    void requireVersion(short known) {
        long version = number("version", Long.MIN_VALUE, Long.MAX_VALUE);
        if (version != known) {
            throw new MalformedIoMessage("The field version is %d and must be %d.".formatted(version, known));
        }
    }

    String text(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw new MalformedIoMessage("The field %s must be a text.".formatted(name));
        }
        return value.textValue();
    }

    long number(String name, long least, long most) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return 0;
        }
        if (!value.canConvertToLong()
                || !value.canConvertToExactIntegral()
                || value.longValue() < least
                || value.longValue() > most) {
            throw new MalformedIoMessage(
                    "The field %s must be a whole number from %d to %d.".formatted(name, least, most));
        }
        return value.longValue();
    }

    byte[] base64(String name) {
        try {
            return Base64.getDecoder().decode(text(name));
        } catch (IllegalArgumentException e) {
            throw new MalformedIoMessage("The field %s must be base64: %s.".formatted(name, e.getMessage()));
        }
    }
}
