package org.iofog.testkit.router;

import java.util.HashMap;
import java.util.Map;
import org.apache.qpid.proton.amqp.messaging.AmqpValue;
import org.apache.qpid.proton.message.Message;
import org.jspecify.annotations.Nullable;

/** A management request; absent text is empty, an absent count everything. */
record FakeRequest(
        String operation, String type, String name, long offset, long count, Map<String, @Nullable Object> body) {

    static FakeRequest of(Message message) {
        Map<String, Object> properties = message.getApplicationProperties() == null
                ? Map.of()
                : message.getApplicationProperties().getValue();
        String type = text(properties, "entityType");
        return new FakeRequest(
                text(properties, "operation"),
                type.isEmpty() ? text(properties, "type") : type,
                name(properties),
                number(properties, "offset", 0),
                number(properties, "count", Long.MAX_VALUE),
                body(message));
    }

    private static String name(Map<String, Object> properties) {
        String identity = text(properties, "identity");
        return identity.isEmpty() ? text(properties, "name") : identity.substring(identity.indexOf('/') + 1);
    }

    private static String text(Map<String, Object> properties, String name) {
        return properties.getOrDefault(name, "").toString();
    }

    private static long number(Map<String, Object> properties, String name, long otherwise) {
        return properties.get(name) instanceof Number number ? number.longValue() : otherwise;
    }

    private static Map<String, @Nullable Object> body(Message message) {
        Map<String, @Nullable Object> body = new HashMap<>();
        if (message.getBody() instanceof AmqpValue value && value.getValue() instanceof Map<?, ?> map) {
            map.forEach((key, item) -> body.put(String.valueOf(key), item));
        }
        return body;
    }
}
