package org.iofog.cli.upgrade;

import picocli.CommandLine.Command;

/** Run a newer version. */
@Command(
        name = "upgrade",
        description = "Run the version of this iofogctl.",
        synopsisSubcommandLabel = "RESOURCE",
        subcommands = {UpgradeAgentCommand.class})
public final class UpgradeCommand {}
