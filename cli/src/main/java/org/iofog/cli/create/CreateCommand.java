package org.iofog.cli.create;

import picocli.CommandLine.Command;

/** Create something. */
@Command(
        name = "create",
        description = "Create something.",
        synopsisSubcommandLabel = "RESOURCE",
        subcommands = {CreateNamespaceCommand.class})
public final class CreateCommand {}
