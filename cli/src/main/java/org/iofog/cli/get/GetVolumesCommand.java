package org.iofog.cli.get;

import java.util.List;
import org.iofog.cli.command.CliCommand;
import org.iofog.cli.command.OutputOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists volumes; there are none in this version. */
@Command(name = "volumes", aliases = "volume", description = "List volumes.")
final class GetVolumesCommand extends CliCommand {

    @Mixin
    private OutputOption output;

    @Override
    protected void execute() {
        progress().notice("This version of ioFog Mesh does not manage volumes yet, so there are none.");
        LaterCapability.VOLUMES.print(out(), output.format(), List.of());
    }
}
