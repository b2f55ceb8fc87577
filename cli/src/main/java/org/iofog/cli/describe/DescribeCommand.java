package org.iofog.cli.describe;

import picocli.CommandLine.Command;

/** Shows one thing in full. */
@Command(
        name = "describe",
        description = "Print a resource as a document that can be deployed again.",
        synopsisSubcommandLabel = "RESOURCE",
        subcommands = {
            DescribeAgentCommand.class,
            DescribeAgentConfigCommand.class,
            DescribeApplicationCommand.class,
            DescribeCatalogItemCommand.class,
            DescribeControlPlaneCommand.class,
            DescribeMicroserviceCommand.class,
            DescribeNamespaceCommand.class,
            DescribeRegistryCommand.class,
            DescribeRouteCommand.class,
            DescribeRouterCommand.class,
            DescribeVolumeCommand.class
        })
public final class DescribeCommand {}
