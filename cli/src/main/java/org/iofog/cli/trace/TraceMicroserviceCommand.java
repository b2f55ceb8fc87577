package org.iofog.cli.trace;

import org.iofog.cli.command.CliCommand;
import org.iofog.cli.command.OutputOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows the way of the last command that changed a microservice. */
@Command(name = "microservice", description = "Show the way of the last command that changed a microservice.")
final class TraceMicroserviceCommand extends CliCommand {

    @Mixin
    private OutputOption output;

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the microservice.")
    private String name;

    @Override
    protected void execute() {
        new TraceReport(controller().microserviceTrace(namespace(), name)).print(out(), output.format());
    }
}
