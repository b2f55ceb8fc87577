package org.iofog.benchmark;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.iofog.contract.message.ContractJson;

/** The figures of one run, as a table for people and as JSON for comparison. */
final class Report {

    private final List<Figure> figures = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    void add(Figure figure) {
        figures.add(figure);
        System.out.println(line(figure));
    }

    /** What people should know of the figures. */
    void remark(String sentence) {
        remarks.add(sentence);
        System.out.println(sentence);
    }

    String table() {
        List<String> lines = new ArrayList<>();
        lines.add("| scenario | variant | n | median | p99 | unit | aim |");
        lines.add("|---|---|---|---|---|---|---|");
        figures.forEach(figure -> lines.add(line(figure)));
        remarks.forEach(remark -> lines.add("\n" + remark));
        return String.join("\n", lines);
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Instant now = Instant.now();
        Path file = folder.resolve(now.toString().replace(':', '-') + ".json");
        Run run = new Run(
                now,
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                figures,
                remarks);
        ContractJson.mapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), run);
        System.out.println("kept in " + file);
    }

    private static String line(Figure figure) {
        return "| %s | %s | %d | %s | %s | %s | %s |"
                .formatted(
                        figure.scenario(),
                        figure.variant(),
                        figure.count(),
                        number(figure.median()),
                        figure.p99() == null ? "" : number(figure.p99()),
                        figure.unit(),
                        figure.aim() == null ? "" : figure.aim());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
    }

    /** What a result file holds. */
    record Run(
            Instant at, String architecture, int processors, String java, List<Figure> figures, List<String> remarks) {}
}
