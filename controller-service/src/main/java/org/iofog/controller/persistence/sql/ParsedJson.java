package org.iofog.controller.persistence.sql;

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
    private final Latest<String, T> latest = new Latest<>(REMEMBERED);

    public ParsedJson(Class<T> type) {
        this.type = type;
    }

    public @Nullable T orNull(@Nullable String text) {
        return text == null ? null : of(text);
    }

    public T of(String text) {
        return latest.get(text, json -> Rows.parse(json, type));
    }
}
