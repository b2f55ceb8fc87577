package org.iofog.contract.event;

/** Something that has happened. Published after the transaction that made it true, at least once, in order per subject. */
public sealed interface Event
        permits AgentEvent,
                ApplicationEvent,
                CatalogItemEvent,
                CommandEvent,
                MicroserviceEvent,
                NamespaceEvent,
                PublicPortEvent,
                RegistryEvent,
                RouteEvent {

    String namespace();

    /** What it is about, for people: the resource's name. */
    String subject();
}
