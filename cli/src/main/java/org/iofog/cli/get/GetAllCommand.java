package org.iofog.cli.get;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iofog.cli.command.CliCommand;
import org.iofog.cli.command.OutputOption;
import org.iofog.cli.output.Documents;
import org.iofog.cli.output.Format;
import org.iofog.cli.output.Listing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists everything of a namespace, one table after the other. */
@Command(name = "all", description = "List everything of a namespace.")
final class GetAllCommand extends CliCommand {

    @Mixin
    private OutputOption output;

    @Override
    protected void execute() {
        List<Section<?>> sections = List.of(
                new Section<>("controllers", ControllerRow.COLUMNS, ControllerRow.all(session())),
                new Section<>("agents", AgentListing.COLUMNS, controller().agents(namespace())),
                new Section<>(
                        "applications", ApplicationListing.COLUMNS, controller().applications(namespace())),
                new Section<>(
                        "microservices",
                        MicroserviceListing.COLUMNS,
                        controller().microservices(namespace())),
                new Section<>(
                        "volumes",
                        VolumeListing.COLUMNS,
                        state().requireNamespace(namespace()).volumes()),
                new Section<>("routes", RouteListing.COLUMNS, controller().routes(namespace())));
        Map<String, List<?>> document = new LinkedHashMap<>();
        sections.forEach(section -> document.put(section.title, section.items));
        switch (output.format()) {
            case JSON -> out().print(Documents.json(document));
            case YAML -> out().print(Documents.yaml(document));
            case NAME -> sections.forEach(this::print);
            case TABLE, WIDE -> printTables(sections);
        }
    }

    private void printTables(List<Section<?>> sections) {
        Headings.namespace(out(), namespace());
        sections.forEach(section -> {
            print(section);
            out().println();
        });
    }

    private void print(Section<?> section) {
        section.print(out(), output.format());
    }

    private record Section<T>(String title, Listing<T> listing, List<T> items) {

        void print(PrintWriter out, Format format) {
            listing.print(out, format, items);
        }
    }
}
