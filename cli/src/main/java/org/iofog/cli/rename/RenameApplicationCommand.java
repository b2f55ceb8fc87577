package org.iofog.cli.rename;

import org.iofog.contract.command.ApplicationCommand.RenameApplication;
import org.iofog.contract.command.Command;

/** Gives an application another name. */
@picocli.CommandLine.Command(name = "application", description = "Give an application another name.")
final class RenameApplicationCommand extends RenameResourceCommand {

    @Override
    Command command(String namespace, String from, String to) {
        return new RenameApplication(namespace, from, to);
    }
}
