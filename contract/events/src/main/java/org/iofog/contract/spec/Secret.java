package org.iofog.contract.spec;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

/** A value that must never reach a log: it prints as asterisks and is readable only on purpose. */
@JsonDeserialize(using = SecretDeserializer.class)
public record Secret(@JsonValue String value) {

    /** Stands in for a secret wherever a document that had one is kept or shown. */
    public static final Secret REDACTED = new Secret("********");

    @Override
    public String toString() {
        return REDACTED.value;
    }
}
