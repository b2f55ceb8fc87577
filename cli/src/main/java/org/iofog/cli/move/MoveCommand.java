package org.iofog.cli.move;

import picocli.CommandLine.Command;

/** Bring something to another place. */
@Command(
        name = "move",
        description = "Bring something to another place.",
        synopsisSubcommandLabel = "RESOURCE",
        subcommands = {MoveAgentCommand.class, MoveMicroserviceCommand.class})
public final class MoveCommand {}
