package org.iofog.cli.attach;

import picocli.CommandLine.Command;

/** Bring a detached agent into a namespace. */
@Command(
        name = "attach",
        description = "Bring a detached agent into a namespace.",
        synopsisSubcommandLabel = "RESOURCE",
        subcommands = {AttachAgentCommand.class})
public final class AttachCommand {}
