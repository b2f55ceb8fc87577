package org.iofog.testkit.router;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
                : matches("targets", "targetPattern", address);
    }

    boolean allowsSource(@Nullable String address) {
        return !enforced || (address != null && matches("sources", "sourcePattern", address));
    }

    /** @param setting names with a star at the end, or by another name patterns of segments */
    private boolean matches(String setting, String patternSetting, String address) {
        return listed(settings.get(setting)).anyMatch(name -> startsLike(name, address))
                || listed(settings.get(patternSetting)).anyMatch(pattern -> address.matches(expression(pattern)));
    }

    private static boolean startsLike(String name, String address) {
        return name.endsWith("*") ? address.startsWith(name.substring(0, name.length() - 1)) : address.equals(name);
    }

    private static String expression(String pattern) {
        return Arrays.stream(pattern.split("[./]"))
                .map(segment -> segment.equals("*") ? "[^./]+" : Pattern.quote(segment))
                .collect(Collectors.joining("[./]"));
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
        return listed(group.get("users")).anyMatch(user::equals);
    }

    private static Stream<String> listed(@Nullable Object text) {
        return text == null ? Stream.empty() : Arrays.stream(text.toString().split("[, ]+"));
    }
}
