package org.iofog.cli.describe;

import java.util.List;
import org.iofog.cli.command.CliCommand;
import org.iofog.cli.command.OutputOption;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.output.Documents;
import org.iofog.cli.output.Format;
import org.iofog.contract.view.RouterView;
import org.iofog.contract.view.TopologyView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one router with its links and what passes it. It is no resource of its own: its AgentConfig is. */
@Command(name = "router", description = "Show a router with its links and what passes it.")
final class DescribeRouterCommand extends CliCommand {
    @Parameters(paramLabel = "NAME", description = "Name of its agent, or default-router.")
    private String name;

    @Mixin
    private OutputOption output;

    @Override
    protected void execute() {
        TopologyView topology = controller().topology(namespace());
        RouterView router = topology.routers().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> CliFailure.notFound(
                        "There is no router \"%s\" in namespace %s: list them with \"iofogctl get routers\"."
                                .formatted(name, namespace())));
        DescribedRouter described = new DescribedRouter(
                router,
                topology.links().stream()
                        .filter(link -> List.of(link.from(), link.to()).contains(name))
                        .toList(),
                topology.addresses().stream()
                        .filter(address -> address.router().equals(name))
                        .toList());
        out().print(output.format() == Format.JSON ? Documents.json(described) : Documents.yaml(described));
    }
}
