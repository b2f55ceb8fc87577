package org.iofog.cli.startstop;

import picocli.CommandLine.Command;

/** Start something that is stopped. */
@Command(
        name = "start",
        description = "Start something that is stopped.",
        synopsisSubcommandLabel = "RESOURCE",
        subcommands = {StartApplicationCommand.class, StartControlPlaneCommand.class, StartMicroserviceCommand.class})
public final class StartCommand {}
