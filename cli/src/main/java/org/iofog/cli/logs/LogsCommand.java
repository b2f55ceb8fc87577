package org.iofog.cli.logs;

import picocli.CommandLine.Command;

/** Show a log. */
@Command(
        name = "logs",
        description = "Show a log.",
        synopsisSubcommandLabel = "RESOURCE",
        subcommands = {AgentLogsCommand.class, ControllerLogsCommand.class, MicroserviceLogsCommand.class})
public final class LogsCommand {}
