package org.iofog.agent.process;

import io.quarkus.picocli.runtime.annotations.TopCommand;
import picocli.CommandLine.Command;

/** The program {@code iofog-agent}. */
@TopCommand
@Command(
        name = "iofog-agent",
        description = "Runs the containers of one edge host as its controller wants them.",
        mixinStandardHelpOptions = true,
        versionProvider = AgentVersion.class,
        subcommands = {
            RunCommand.class,
            ProvisionCommand.class,
            DeprovisionCommand.class,
            StatusCommand.class,
            PruneCommand.class
        })
public final class IofogAgent {}
