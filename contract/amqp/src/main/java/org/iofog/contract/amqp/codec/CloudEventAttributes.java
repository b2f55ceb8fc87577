package org.iofog.contract.amqp.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.apache.qpid.proton.amqp.messaging.ApplicationProperties;
import org.apache.qpid.proton.message.Message;
import org.jspecify.annotations.Nullable;

/** The CloudEvents attributes of a message, kept as AMQP application properties in binary content mode. */
public final class CloudEventAttributes {

    static final String PREFIX = "cloudEvents:";

    /** The other prefix the binding allows, for clients that cannot write a colon. */
    private static final String JMS_PREFIX = "cloudEvents_";

    private final Map<String, Object> properties;

    public CloudEventAttributes(Message message) {
        ApplicationProperties section = message.getApplicationProperties();
        properties = section == null || section.getValue() == null ? Map.of() : section.getValue();
    }

    /** @throws MalformedMessage if it is not there */
    String required(String name) {
        return optional(name)
                .orElseThrow(() -> new MalformedMessage("The application property " + PREFIX + name
                        + " is missing: a message needs specversion, id, source and type."));
    }

    public Optional<String> optional(String name) {
        return Optional.ofNullable(value(name)).map(Object::toString).filter(text -> !text.isBlank());
    }

    /** @throws MalformedMessage if it is there and not a time */
    Optional<Instant> time(String name) {
        Object value = value(name);
        if (value instanceof Date date) {
            return Optional.of(date.toInstant());
        }
        return optional(name).map(text -> parse(name, text));
    }

    private @Nullable Object value(String name) {
        Object value = properties.get(PREFIX + name);
        return value == null ? properties.get(JMS_PREFIX + name) : value;
    }

    private static Instant parse(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new MalformedMessage(
                    "%s%s is \"%s\" and must be a time such as 2026-01-31T12:00:00Z.".formatted(PREFIX, name, text), e);
        }
    }
}
