package org.iofog.testkit.router;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one user may do by the vhost policy of the listener it came by. Without policy anyone may do anything. */
final class FakePolicy {

    private final boolean enforced;
    private final Map<?, ?> settings;

    FakePolicy(FakeRouter router, String vhost, String user) {
        this.enforced = router.entities(EntityType.POLICY)
                .anyMatch(policy -> Boolean.TRUE.equals(policy.attributes().get("enableVhostPolicy")));
        this.settings = router.entities(EntityType.VHOST)
                .filter(entity -> entity.text("hostname").equals(vhost))
                .<Map<?, ?>>map(entity -> group(entity.attributes().get("groups"), user))
                .findFirst()
                .orElse(Map.of());
    }

    /** @param address null for a link to any address */
    boolean allowsTarget(@Nullable String address) {
        if (!enforced) {
            return true;
        }
        return address == null
                ? Boolean.TRUE.equals(settings.get("allowAnonymousSender"))
                : matches("targets", address);
    }

    boolean allowsSource(@Nullable String address) {
        return !enforced || (address != null && matches("sources", address));
    }

    private boolean matches(String setting, String address) {
        Object allowed = settings.get(setting);
        return allowed != null && names(allowed).anyMatch(name -> matchesName(name, address));
    }

    private static boolean matchesName(String name, String address) {
        return name.endsWith("*") ? address.startsWith(name.substring(0, name.length() - 1)) : address.equals(name);
    }

    /** The group that lists the user, or the one for everybody else. */
    private static Map<?, ?> group(@Nullable Object groups, String user) {
        if (!(groups instanceof Map<?, ?> byName)) {
            return Map.of();
        }
        for (Object group : byName.values()) {
            if (isMember((Map<?, ?>) group, user)) {
                return (Map<?, ?>) group;
            }
        }
        return byName.get("$default") instanceof Map<?, ?> everybody ? everybody : Map.of();
    }

    private static boolean isMember(Map<?, ?> group, String user) {
        Object users = group.get("users");
        return users != null && names(users).anyMatch(user::equals);
    }

    private static Stream<String> names(Object text) {
        return Arrays.stream(text.toString().split("[, ]+"));
    }
}
