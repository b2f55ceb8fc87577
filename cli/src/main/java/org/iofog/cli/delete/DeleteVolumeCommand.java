package org.iofog.cli.delete;

import org.iofog.cli.command.CliCommand;
import org.iofog.cli.volume.AgentHosts;
import org.iofog.cli.volume.VolumeRemoval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Removes a volume's files from its agents. */
@Command(name = "volume", description = "Remove a volume's files from its agents, and forget it.")
final class DeleteVolumeCommand extends CliCommand {

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the volume.")
    private String name;

    @Override
    protected void execute() {
        AgentHosts hosts = new AgentHosts(state(), namespace(), sshLogin());
        new VolumeRemoval(state(), namespace(), hosts, progress()).delete(name);
        progress().done("Volume " + name + " is deleted.");
    }
}
