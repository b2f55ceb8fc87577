package org.iofog.cli.upgrade;

import picocli.CommandLine.Command;

/** Run the version before. */
@Command(
        name = "rollback",
        description = "Run the version before.",
        synopsisSubcommandLabel = "RESOURCE",
        subcommands = {RollbackAgentCommand.class})
public final class RollbackCommand {}
