package org.iofog.cli.output;

import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param wide shown with {@code -o wide} only
 * @param steady false for what changes by the mere passing of time, such as an age
 */
public record Column<T>(String heading, boolean wide, boolean steady, Function<T, String> cell) {

    public static <T> Column<T> of(String heading, Function<T, String> cell) {
        return new Column<>(heading, false, true, cell);
    }

    public static <T> Column<T> wide(String heading, Function<T, String> cell) {
        return new Column<>(heading, true, true, cell);
    }

    /** A column whose text changes by itself. */
    public static <T> Column<T> age(String heading, Function<T, String> cell) {
        return new Column<>(heading, false, false, cell);
    }

    /** A measured figure that only {@code -o wide} shows. */
    public static <T> Column<T> measure(String heading, Function<T, String> cell) {
        return new Column<>(heading, true, false, cell);
    }
}
