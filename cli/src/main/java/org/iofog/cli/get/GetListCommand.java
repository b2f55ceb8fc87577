package org.iofog.cli.get;

import java.util.List;
import org.iofog.cli.command.CliCommand;
import org.iofog.cli.command.OutputOption;
import org.iofog.cli.output.Listing;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists one kind of thing of a namespace, once or for as long as it is watched. */
abstract class GetListCommand<T> extends CliCommand {

    @Mixin
    private OutputOption output;

    @Option(
            names = {"-w", "--watch"},
            description = "Go on and show what changes, until interrupted.")
    private boolean watch;

    abstract Listing<T> listing();

    abstract List<T> fetch();

    /** What stands above the table. */
    void printHeading() {
        Headings.namespace(out(), namespace());
    }

    @Override
    protected final void execute() {
        List<T> items = fetch();
        if (output.isTable()) {
            printHeading();
        }
        if (watch) {
            new Watch<>(listing(), output.format(), out()).follow(session(), items, this::fetch);
        } else {
            listing().print(out(), output.format(), items);
        }
    }
}
