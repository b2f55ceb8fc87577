package org.iofog.cli.prune;

import picocli.CommandLine.Command;

/** Remove what is not used. */
@Command(
        name = "prune",
        description = "Remove what is not used.",
        synopsisSubcommandLabel = "RESOURCE",
        subcommands = {PruneAgentCommand.class})
public final class PruneCommand {}
