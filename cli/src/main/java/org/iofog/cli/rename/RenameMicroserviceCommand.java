package org.iofog.cli.rename;

import org.iofog.contract.command.Command;
import org.iofog.contract.command.MicroserviceCommand.RenameMicroservice;

/** Gives a microservice another name. */
@picocli.CommandLine.Command(name = "microservice", description = "Give a microservice another name.")
final class RenameMicroserviceCommand extends RenameResourceCommand {

    @Override
    Command command(String namespace, String from, String to) {
        return new RenameMicroservice(namespace, from, to);
    }
}
