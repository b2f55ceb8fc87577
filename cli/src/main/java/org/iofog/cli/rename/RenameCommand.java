package org.iofog.cli.rename;

import picocli.CommandLine.Command;

/** Give something another name. */
@Command(
        name = "rename",
        description = "Give something another name.",
        synopsisSubcommandLabel = "RESOURCE",
        subcommands = {
            RenameAgentCommand.class,
            RenameApplicationCommand.class,
            RenameMicroserviceCommand.class,
            RenameNamespaceCommand.class,
            RenameRouteCommand.class
        })
public final class RenameCommand {}
