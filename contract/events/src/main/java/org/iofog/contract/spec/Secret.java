package org.iofog.contract.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A value that must never reach a log: it prints as asterisks and is readable only on purpose. */
public record Secret(@JsonValue String value) {

    /** Stands in for a secret wherever a document that had one is kept or shown. */
    public static final Secret REDACTED = new Secret("********");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Secret {}

    @Override
    public String toString() {
        return REDACTED.value;
    }
}
