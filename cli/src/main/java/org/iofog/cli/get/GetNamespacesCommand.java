package org.iofog.cli.get;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.iofog.cli.command.CliCommand;
import org.iofog.cli.command.OutputOption;
import org.iofog.cli.output.Ages;
import org.iofog.cli.output.Column;
import org.iofog.cli.output.Listing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the namespaces this user knows, the default one first. */
@Command(name = "namespaces", aliases = "namespace", description = "List namespaces; the default one has a star.")
final class GetNamespacesCommand extends CliCommand {

    private static final Listing<Row> COLUMNS = Listing.of(
            Row::name,
            Column.of("NAMESPACE", row -> row.isDefault ? row.name + "*" : row.name),
            Column.age("AGE", row -> Ages.since(row.created)),
            Column.wide("CONTROL PLANE", row -> row.controlPlane == null ? Ages.UNKNOWN : row.controlPlane));

    @Mixin
    private OutputOption output;

    @Override
    protected void execute() {
        String defaultNamespace = state().defaultNamespace();
        List<Row> rows = state().namespaces().stream()
                .map(name -> row(name, name.equals(defaultNamespace)))
                .sorted(Comparator.comparing(Row::isDefault).reversed())
                .toList();
        COLUMNS.print(out(), output.format(), rows);
    }

    private Row row(String name, boolean isDefault) {
        var kept = state().requireNamespace(name);
        String shared = kept.sharedWith() == null ? null : "that of " + kept.sharedWith();
        String endpoint =
                kept.controlPlane() == null ? shared : kept.controlPlane().endpoint();
        Instant created = kept.created().equals(Instant.EPOCH) ? null : kept.created();
        return new Row(name, isDefault, created, endpoint);
    }

    /** A namespace; its control plane is an endpoint or whose it shares. */
    @RegisterForReflection
    record Row(
            String name,
            boolean isDefault,
            @Nullable Instant created,
            @Nullable String controlPlane) {}
}
