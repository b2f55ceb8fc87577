package org.iofog.cli.startstop;

import picocli.CommandLine.Command;

/** Stop and start something once. */
@Command(
        name = "restart",
        description = "Stop and start something once.",
        synopsisSubcommandLabel = "RESOURCE",
        subcommands = {RestartApplicationCommand.class, RestartMicroserviceCommand.class})
public final class RestartCommand {}
