package org.iofog.controller.persistence.sql;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What columns of JSON stand for. The latest texts are remembered, as the same ones are read again with every change of
 * their neighbours.
 *
 * @param <T> immutable
 */
public final class ParsedJson<T> {

    private static final int REMEMBERED = 4_096;

    private final Class<T> type;
    private final Map<String, T> latest = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > REMEMBERED;
        }
    };

    public ParsedJson(Class<T> type) {
        this.type = type;
    }

    public @Nullable T orNull(@Nullable String text) {
        return text == null ? null : of(text);
    }

    public synchronized T of(String text) {
        return latest.computeIfAbsent(text, json -> Rows.parse(json, type));
    }
}
