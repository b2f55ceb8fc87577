package org.iofog.cli.output;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;

/** Text in columns as wide as what stands in them; rows printed later keep to the widths of those before. */
public final class Table {

    private static final String GAP = "   ";

    private final List<String> headings;
    private final int[] widths;

    public Table(List<String> headings) {
        this.headings = List.copyOf(headings);
        this.widths = new int[headings.size()];
    }

    public void print(PrintWriter out, List<List<String>> rows) {
        widen(headings);
        rows.forEach(this::widen);
        printRow(out, headings);
        rows.forEach(row -> printRow(out, row));
    }

    /** A row after the table, as {@code --watch} adds them. */
    public void append(PrintWriter out, List<String> row) {
        widen(row);
        printRow(out, row);
    }

    private void widen(List<String> row) {
        Arrays.setAll(widths, i -> Math.max(widths[i], row.get(i).length()));
    }

    private void printRow(PrintWriter out, List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(row.get(i))
                    .append(" ".repeat(widths[i] - row.get(i).length()))
                    .append(GAP);
        }
        out.println(line.toString().stripTrailing());
    }
}
