package org.iofog.testkit.router;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One entity of a router; absent attributes are null. */
record FakeEntity(EntityType type, String name, Map<String, @Nullable Object> attributes) {

    /** Fills in defaults; core types take the default for a value that is none, too. */
    static FakeEntity of(EntityType type, String name, Map<String, @Nullable Object> given) {
        Map<String, @Nullable Object> attributes = new HashMap<>();
        for (String attribute : type.attributes()) {
            Object value = given.get(attribute);
            boolean usable = value != null && EntityType.isAllowed(attribute, value);
            attributes.put(attribute, usable ? value : type.defaultOf(attribute));
        }
        return new FakeEntity(type, name, attributes);
    }

    String text(String attribute) {
        Object value = attributes.get(attribute);
        return value == null ? "" : value.toString();
    }

    int port() {
        return Integer.parseInt(text("port"));
    }

    /** As a router shows it: with its name and identity, without passwords. */
    Map<String, @Nullable Object> shown(String prefix) {
        Map<String, @Nullable Object> shown = new HashMap<>(attributes);
        shown.remove("saslPassword");
        shown.put("name", name);
        shown.put("identity", type.shortName() + "/" + name);
        shown.put("type", prefix + type.shortName());
        return shown;
    }
}
