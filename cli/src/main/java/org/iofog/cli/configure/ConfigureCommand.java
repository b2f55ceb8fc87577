package org.iofog.cli.configure;

import picocli.CommandLine.Command;

/** Change settings of iofogctl. */
@Command(
        name = "configure",
        description = "Change settings of iofogctl.",
        synopsisSubcommandLabel = "RESOURCE",
        subcommands = {ConfigureAgentCommand.class, ConfigureControllerCommand.class, DefaultNamespaceCommand.class})
public final class ConfigureCommand {}
