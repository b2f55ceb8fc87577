package org.iofog.cli.delete;

import picocli.CommandLine.Command;

/** Deletes things by name. */
@Command(
        name = "delete",
        description = "Delete a resource.",
        synopsisSubcommandLabel = "RESOURCE",
        subcommands = {
            DeleteAgentCommand.class,
            DeleteApplicationCommand.class,
            DeleteCatalogItemCommand.class,
            DeleteControlPlaneCommand.class,
            DeleteMicroserviceCommand.class,
            DeleteNamespaceCommand.class,
            DeleteRegistryCommand.class
        })
public final class DeleteCommand {}
