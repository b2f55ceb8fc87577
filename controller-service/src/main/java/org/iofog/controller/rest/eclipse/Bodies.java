package org.iofog.controller.rest.eclipse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.controller.application.command.RequestRefused;
import org.jspecify.annotations.Nullable;

/** Required parts of a request's body. */
final class Bodies {

    private Bodies() {}

    /** The body itself, which a client may have left out. */
    static <T> T present(@Nullable T body) {
        if (body == null) {
            throw new RequestRefused(RejectionCode.MALFORMED, "The body is empty: send a JSON object.");
        }
        return body;
    }

    static String text(ObjectNode body, String field) {
        JsonNode value = body.get(field);
        if (value == null || !value.isTextual()) {
            throw missing(field);
        }
        return value.textValue();
    }

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw missing(field);
        }
        return value;
    }

    private static RequestRefused missing(String field) {
        return new RequestRefused(RejectionCode.INVALID, "The field \"%s\" is missing: add it.".formatted(field));
    }
}
