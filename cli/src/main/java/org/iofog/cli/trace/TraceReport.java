package org.iofog.cli.trace;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.iofog.cli.output.Documents;
import org.iofog.cli.output.Format;
import org.iofog.cli.output.Table;
import org.iofog.contract.agent.PhaseStamp;
import org.iofog.contract.view.TraceView;

/** A trace for people: what was asked, each phase with its time, and where it waits or failed. */
final class TraceReport {

    private static final Duration SHORT = Duration.ofSeconds(10);

    private final TraceView trace;

    TraceReport(TraceView trace) {
        this.trace = trace;
    }

    void print(PrintWriter out, Format format) {
        switch (format) {
            case JSON -> out.print(Documents.json(trace));
            case YAML -> out.print(Documents.yaml(trace));
            case NAME -> out.println(trace.correlationId());
            case TABLE, WIDE -> printText(out);
        }
    }

    private void printText(PrintWriter out) {
        out.println("COMMAND    " + trace.commandType() + " " + trace.subject() + " in " + trace.namespace());
        out.println("TRACE      " + trace.correlationId());
        out.println("BY         " + (trace.actor() == null ? "unknown" : trace.actor()));
        out.println("RECEIVED   " + trace.received());
        if (trace.deadline() != null) {
            out.println("DEADLINE   " + trace.deadline());
        }
        out.println("OUTCOME    " + outcome());
        out.println();
        new Table(List.of("PHASE", "AFTER", "AT", "DETAIL"))
                .print(out, trace.stamps().stream().map(this::row).toList());
        if (trace.waitingFor() != null) {
            out.println();
            out.println("It waits for " + trace.waitingFor() + ".");
        }
    }

    private String outcome() {
        return trace.problem() == null ? trace.outcome().name() : trace.outcome() + ": " + trace.problem();
    }

    private List<String> row(PhaseStamp stamp) {
        return List.of(
                stamp.phase().name().toLowerCase(Locale.ROOT),
                after(stamp.at()),
                stamp.at().toString(),
                stamp.detail() == null ? "" : stamp.detail());
    }

    private String after(Instant at) {
        Duration passed = Duration.between(trace.received(), at);
        return passed.compareTo(SHORT) < 0
                ? passed.toMillis() + " ms"
                : String.format(Locale.ROOT, "%.1f s", passed.toMillis() / 1000.0);
    }
}
