package org.iofog.cli.rename;

import org.iofog.cli.command.CliCommand;
import org.iofog.cli.command.WaitOptions;
import org.iofog.contract.command.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Gives one resource another name. */
abstract class RenameResourceCommand extends CliCommand {

    @Mixin
    private WaitOptions wait;

    @Parameters(index = "0", paramLabel = "NAME", description = "Present name.")
    private String name;

    @Parameters(index = "1", paramLabel = "NEW", description = "New name.")
    private String newName;

    abstract Command command(String namespace, String from, String to);

    /** What is left to do on this machine. */
    void afterwards(String from, String to) {}

    @Override
    protected void execute() {
        run(command(namespace(), name, newName), wait, done());
        afterwards(name, newName);
    }

    final String name() {
        return name;
    }

    final String newName() {
        return newName;
    }

    final WaitOptions waiting() {
        return wait;
    }

    final String done() {
        return name + " is called " + newName + " now";
    }
}
