package org.iofog.cli.startstop;

import picocli.CommandLine.Command;

/** Stop something; its definition and data stay. */
@Command(
        name = "stop",
        description = "Stop something; its definition and data stay.",
        synopsisSubcommandLabel = "RESOURCE",
        subcommands = {StopApplicationCommand.class, StopControlPlaneCommand.class, StopMicroserviceCommand.class})
public final class StopCommand {}
