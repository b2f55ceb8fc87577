package org.iofog.cli.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;

/**
 * How a list of one kind of thing is shown.
 *
 * @param name what {@code -o name} prints, and what identifies an item while watching
 */
public record Listing<T>(Function<T, String> name, List<Column<T>> columns) {

    /** No name is longer; a reason may be, and then stands whole with {@code -o wide}. */
    private static final int LONGEST_CELL = 64;

    @SafeVarargs
    public static <T> Listing<T> of(Function<T, String> name, Column<T>... columns) {
        return new Listing<>(name, List.of(columns));
    }

    public void print(PrintWriter out, Format format, List<T> items) {
        switch (format) {
            case NAME -> items.forEach(item -> out.println(name.apply(item)));
            case JSON -> out.print(Documents.json(items));
            case YAML -> out.print(Documents.yaml(items));
            case TABLE, WIDE -> table(format).print(out, cells(format, items));
        }
        out.flush();
    }

    /** An empty table with the columns of this format. */
    public Table table(Format format) {
        return new Table(shown(format).stream().map(Column::heading).toList());
    }

    public List<List<String>> cells(Format format, List<T> items) {
        return items.stream().map(item -> cells(format, item)).toList();
    }

    public List<String> cells(Format format, T item) {
        return shown(format).stream()
                .map(column -> column.cell().apply(item))
                .map(text -> format == Format.WIDE ? text : shortened(text))
                .toList();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - 1) + "…";
    }

    /** What of an item does not change by the mere passing of time. */
    public List<String> steadyCells(T item) {
        return columns.stream()
                .filter(Column::steady)
                .map(column -> column.cell().apply(item))
                .toList();
    }

    private List<Column<T>> shown(Format format) {
        return columns.stream()
                .filter(column -> format == Format.WIDE || !column.wide())
                .toList();
    }
}
