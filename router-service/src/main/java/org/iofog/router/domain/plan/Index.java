package org.iofog.router.domain.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Several values for a key, each once and in their order. */
final class Index {

    private final Map<String, TreeSet<String>> values = new HashMap<>();

    SortedSet<String> of(String key) {
        TreeSet<String> found = values.get(key);
        return found == null ? new TreeSet<>() : found;
    }

    void add(String key, String value) {
        values.computeIfAbsent(key, none -> new TreeSet<>()).add(value);
    }

    void remove(String key, String value) {
        values.computeIfPresent(key, (same, present) -> {
            present.remove(value);
            return present.isEmpty() ? null : present;
        });
    }

    /** Moves a value from the keys it had to those it has now. */
    void move(String value, Set<String> from, Set<String> to) {
        from.stream().filter(key -> !to.contains(key)).forEach(key -> remove(key, value));
        to.stream().filter(key -> !from.contains(key)).forEach(key -> add(key, value));
    }
}
