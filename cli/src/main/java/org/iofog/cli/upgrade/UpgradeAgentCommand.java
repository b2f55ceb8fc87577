package org.iofog.cli.upgrade;

import org.iofog.cli.remote.RemoteAgent;
import picocli.CommandLine.Command;

/** Brings the agent of this installation to a host and runs it there. */
@Command(
        name = "agent",
        description = {
            "Run the version of this iofogctl on an agent's host.",
            "The version before stays there, and runs again by itself where the new one does not report."
        })
final class UpgradeAgentCommand extends VersionChangeCommand {

    @Override
    void change(RemoteAgent agent) {
        agent.upgrade(session(), progress());
    }
}
