package org.iofog.cli.completion;

import org.iofog.cli.command.CliCommand;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the script that lets a shell complete iofogctl's commands; one script serves both shells. */
@Command(
        name = "completion",
        description = {
            "Print a completion script for a shell.",
            "Use it now: source <(iofogctl completion bash)",
            "Keep it: add that line to ~/.bashrc or, with zsh, to ~/.zshrc."
        })
public final class CompletionCommand extends CliCommand {

    @Spec
    private CommandSpec own;

    @Parameters(index = "0", paramLabel = "SHELL", description = "bash or zsh.")
    private Shell shell;

    @Override
    protected void execute() {
        CommandLine root = own.root().commandLine();
        if (shell == Shell.ZSH) {
            out().println("autoload -U +X compinit && compinit");
        }
        out().print(AutoComplete.bash(root.getCommandName(), root));
    }

    /** Shells a script can be had for. */
    enum Shell {
        BASH,
        ZSH
    }
}
