package org.iofog.cli.command;

import java.io.PrintWriter;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.failure.ExitCode;
import org.iofog.cli.output.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place that turns an exception into a sentence on standard error and an exit code. */
public final class FailureReport implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (GlobalOptions.of(command.getCommandSpec()).debug()) {
            failure.printStackTrace(err);
        }
        if (failure instanceof CliFailure known) {
            return report(err, known.exitCode(), known.sentence());
        }
        return report(
                err,
                ExitCode.FAILED,
                "Unexpected: " + failure + ". Run the command again with --debug to see where it comes from.");
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        report(err, ExitCode.BAD_INPUT, String.valueOf(failure.getMessage()));
        if (!UnmatchedArgumentException.printSuggestions(failure, err)) {
            err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        }
        err.flush();
        return ExitCode.BAD_INPUT.number();
    }

    private static int report(PrintWriter err, ExitCode exitCode, String sentence) {
        err.println(Terminal.red("✘") + " " + sentence);
        err.flush();
        return exitCode.number();
    }
}
