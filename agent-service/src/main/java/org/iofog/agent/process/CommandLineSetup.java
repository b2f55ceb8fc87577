package org.iofog.agent.process;

import io.quarkus.picocli.runtime.PicocliCommandLineFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.UncheckedIOException;
import org.iofog.agent.application.EngineFailure;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Answers every failure with one sentence and an exit code. */
@ApplicationScoped
class CommandLineSetup {

    @Produces
    CommandLine commandLine(PicocliCommandLineFactory factory) {
        return factory.create()
                .setExecutionExceptionHandler(CommandLineSetup::explain)
                .setParameterExceptionHandler((problem, arguments) -> {
                    problem.getCommandLine().getErr().println(problem.getMessage());
                    return ExitStatus.BAD_INPUT;
                });
    }

    private static int explain(Exception failure, CommandLine command, ParseResult arguments) throws Exception {
        boolean foreseen = failure instanceof CommandFailure
                || failure instanceof EngineFailure
                || failure instanceof IllegalStateException
                || failure instanceof UncheckedIOException;
        if (!foreseen) {
            throw failure;
        }
        command.getErr().println(failure.getMessage());
        return failure instanceof CommandFailure known ? known.exitCode() : ExitStatus.FAILED;
    }
}
