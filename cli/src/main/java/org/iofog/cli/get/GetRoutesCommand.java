package org.iofog.cli.get;

import java.util.List;
import org.iofog.cli.command.CliCommand;
import org.iofog.cli.command.OutputOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists routes; there are none in this version. */
@Command(name = "routes", aliases = "route", description = "List routes.")
final class GetRoutesCommand extends CliCommand {

    @Mixin
    private OutputOption output;

    @Override
    protected void execute() {
        progress().notice("This version of ioFog Mesh does not manage routes yet, so there are none.");
        LaterCapability.ROUTES.print(out(), output.format(), List.of());
    }
}
