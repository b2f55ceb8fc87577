package org.iofog.cli.get;

import java.util.List;
import org.iofog.cli.detached.DetachedAgent;
import org.iofog.cli.detached.DetachedAgents;
import org.iofog.cli.output.Listing;
import org.iofog.contract.view.AgentView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists agents. */
@Command(name = "agents", aliases = "agent", description = "List agents.")
final class GetAgentsCommand extends GetListCommand<AgentView> {

    @Option(names = "--detached", description = "Those that belong to no namespace.")
    private boolean detached;

    @Override
    Listing<AgentView> listing() {
        return AgentListing.COLUMNS;
    }

    @Override
    void printHeading() {
        if (detached) {
            Headings.detached(out());
        } else {
            super.printHeading();
        }
    }

    @Override
    List<AgentView> fetch() {
        return detached
                ? new DetachedAgents(state(), progress(), httpTrace())
                        .all().stream().map(DetachedAgent::agent).toList()
                : controller().agents(namespace());
    }
}
