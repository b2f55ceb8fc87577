package org.iofog.cli.upgrade;

import org.iofog.cli.remote.RemoteAgent;
import picocli.CommandLine.Command;

/** Runs the version an agent had before. */
@Command(name = "agent", description = "Run the version that an agent's host had before.")
final class RollbackAgentCommand extends VersionChangeCommand {

    @Override
    void change(RemoteAgent agent) {
        agent.rollBack(session(), progress());
    }
}
