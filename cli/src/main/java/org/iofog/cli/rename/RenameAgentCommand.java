package org.iofog.cli.rename;

import org.iofog.cli.local.LocalAgent;
import org.iofog.contract.command.AgentCommand.RenameAgent;
import org.iofog.contract.command.Command;

/** Gives an agent another name. */
@picocli.CommandLine.Command(name = "agent", description = "Give an agent another name.")
final class RenameAgentCommand extends RenameResourceCommand {

    @Override
    Command command(String namespace, String from, String to) {
        return new RenameAgent(namespace, from, to);
    }

    @Override
    void afterwards(String from, String to) {
        LocalAgent.rename(state(), namespace(), from, to);
    }
}
