package org.iofog.cli.attach;

import picocli.CommandLine.Command;

/** End an agent's connection; its settings are kept. */
@Command(
        name = "detach",
        description = "End an agent's connection; its settings are kept.",
        synopsisSubcommandLabel = "RESOURCE",
        subcommands = {DetachAgentCommand.class})
public final class DetachCommand {}
