package org.iofog.cli.get;

import picocli.CommandLine.Command;

/** Lists things. */
@Command(
        name = "get",
        description = "List what there is.",
        synopsisSubcommandLabel = "RESOURCE",
        subcommands = {
            GetAllCommand.class,
            GetNamespacesCommand.class,
            GetControllersCommand.class,
            GetAgentsCommand.class,
            GetApplicationsCommand.class,
            GetMicroservicesCommand.class,
            GetCatalogCommand.class,
            GetRegistriesCommand.class,
            GetVolumesCommand.class,
            GetRoutesCommand.class,
            GetRoutersCommand.class,
            GetLinksCommand.class,
            GetPortsCommand.class,
            GetEventsCommand.class
        })
public final class GetCommand {}
