package org.iofog.cli.move;

import org.iofog.cli.command.CliCommand;
import org.iofog.cli.command.WaitOptions;
import org.iofog.contract.command.MicroserviceCommand.MoveMicroservice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Moves a microservice, make before break. */
@Command(name = "microservice", description = "Bring a microservice to another agent, without a gap.")
final class MoveMicroserviceCommand extends CliCommand {

    @Mixin
    private WaitOptions wait;

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the microservice.")
    private String name;

    @Parameters(index = "1", paramLabel = "AGENT", description = "Agent to run it on from now on.")
    private String agent;

    @Override
    protected void execute() {
        MoveMicroservice move = new MoveMicroservice(namespace(), name, agent);
        run(move, wait, "Microservice " + name + " runs on agent " + agent);
    }
}
