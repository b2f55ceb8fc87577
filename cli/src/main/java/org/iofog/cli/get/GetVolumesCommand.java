package org.iofog.cli.get;

import org.iofog.cli.command.CliCommand;
import org.iofog.cli.command.OutputOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the volumes this user has deployed. */
@Command(name = "volumes", aliases = "volume", description = "List the volumes deployed from here.")
final class GetVolumesCommand extends CliCommand {

    @Mixin
    private OutputOption output;

    @Override
    protected void execute() {
        if (output.isTable()) {
            Headings.namespace(out(), namespace());
        }
        VolumeListing.COLUMNS.print(
                out(), output.format(), state().requireNamespace(namespace()).volumes());
    }
}
