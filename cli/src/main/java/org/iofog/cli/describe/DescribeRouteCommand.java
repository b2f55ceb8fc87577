package org.iofog.cli.describe;

import java.util.Map;
import org.iofog.contract.spec.Kind;
import org.iofog.contract.spec.RouteSpec;
import org.iofog.contract.view.RouteView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Describes a route. */
@Command(name = "route", description = "Describe a route.")
final class DescribeRouteCommand extends DescribeResourceCommand {
    @Parameters(paramLabel = "NAME", description = "Name of the route.")
    private String name;

    @Override
    DescribedDocument describe() {
        RouteView route = controller().route(namespace(), name);
        return DescribedDocument.of(
                Kind.ROUTE,
                name,
                namespace(),
                new RouteSpec(null, route.from(), route.to()),
                Map.of("application", route.application()));
    }
}
