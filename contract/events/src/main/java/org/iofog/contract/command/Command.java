package org.iofog.contract.command;

/** Something a user wants done. Doing the same command, by the id of its envelope, twice has the effect of once. */
public sealed interface Command
        permits AgentCommand,
                ApplicationCommand,
                CatalogItemCommand,
                MicroserviceCommand,
                NamespaceCommand,
                RegistryCommand,
                RouteCommand {

    /** The namespace it works in; for a namespace command the namespace itself. */
    String namespace();

    /** What it is about, for people: the resource's name. */
    String subject();
}
