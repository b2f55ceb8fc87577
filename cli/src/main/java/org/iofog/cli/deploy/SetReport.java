package org.iofog.cli.deploy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.iofog.cli.document.Document;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.failure.ExitCode;

/** Which documents of a set were done, which failed and why, and so which were not begun. Used by several threads. */
public final class SetReport {
    private final List<Document> documents;
    private final List<Document> done = new ArrayList<>();
    private final Map<Document, CliFailure> failures = new LinkedHashMap<>();

    public SetReport(List<Document> documents) {
        this.documents = documents;
    }

    public synchronized void done(Document document) {
        done.add(document);
    }

    public synchronized void failed(Document document, CliFailure failure) {
        failures.put(document, failure);
    }

    synchronized boolean hasFailedIn(List<Document> group) {
        return group.stream().anyMatch(failures::containsKey);
    }

    /** @throws CliFailure if not every document was done */
    public synchronized void conclude() {
        if (!failures.isEmpty()) {
            throw new CliFailure(exitCode(), sentence());
        }
    }

    private ExitCode exitCode() {
        Set<ExitCode> codes =
                failures.values().stream().map(CliFailure::exitCode).collect(Collectors.toSet());
        return codes.size() == 1 ? codes.iterator().next() : ExitCode.FAILED;
    }

    private String sentence() {
        if (documents.size() == 1) {
            return failures.values().iterator().next().sentence();
        }
        List<String> lines = new ArrayList<>();
        failures.forEach((document, failure) -> lines.add(document.title() + ": " + failure.sentence()));
        lines.add("Done: " + titles(done));
        lines.add("Not done: "
                + titles(documents.stream().filter(it -> !done.contains(it)).toList()));
        return String.join("\n", lines);
    }

    private static String titles(List<Document> some) {
        return some.isEmpty() ? "nothing." : some.stream().map(Document::title).collect(Collectors.joining(", ")) + ".";
    }
}
