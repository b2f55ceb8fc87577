package org.iofog.controller.persistence.sql;

import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * SQL whose parameters have names, as PostgreSQL takes it, where they have numbers.
 *
 * @param names of the parameters by their numbers
 */
record SqlText(String withNumbers, List<String> names) {

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):(\\w+)");
    private static final Map<String, SqlText> KNOWN = new ConcurrentHashMap<>();

    static SqlText of(String sql) {
        return KNOWN.computeIfAbsent(sql, SqlText::parse);
    }

    Tuple inOrder(Map<String, @Nullable Object> values) {
        Tuple tuple = Tuple.tuple();
        for (String name : names) {
            if (!values.containsKey(name)) {
                throw new IllegalStateException("parameter " + name + " has no value in: " + withNumbers);
            }
            tuple.addValue(asColumn(values.get(name)));
        }
        return tuple;
    }

    private static SqlText parse(String sql) {
        List<String> names = new ArrayList<>();
        String numbered = PARAMETER.matcher(sql).replaceAll(parameter -> {
            if (!names.contains(parameter.group(1))) {
                names.add(parameter.group(1));
            }
            return "\\$" + (names.indexOf(parameter.group(1)) + 1);
        });
        return new SqlText(numbered, List.copyOf(names));
    }

    private static @Nullable Object asColumn(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Collection<?> strings -> strings.toArray(String[]::new);
            default -> value;
        };
    }
}
