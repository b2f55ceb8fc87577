package org.iofog.cli.command;

import org.iofog.contract.command.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Sends one command about one named resource, and waits until its work has ended unless told not to. */
public abstract class ResourceCommand extends CliCommand {

    @Mixin
    private WaitOptions wait;

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the resource.")
    private String name;

    @Override
    protected void execute() {
        run(command(namespace(), name), wait, done(name));
        afterwards(name);
    }

    protected final String name() {
        return name;
    }

    protected final WaitOptions waiting() {
        return wait;
    }

    protected abstract Command command(String namespace, String resource);

    /** What has been done, as a sentence without its full stop. */
    protected abstract String done(String resource);

    /** What is left to do on this machine. */
    protected void afterwards(String resource) {}
}
