package org.iofog.contract.event;

/** What happens to catalog items. */
public sealed interface CatalogItemEvent extends Event {

    /** The item can be named by its id. */
    record CatalogItemCreated(String namespace, String name, int id) implements CatalogItemEvent {}

    /** The item changed; microservices that use it follow. */
    record CatalogItemUpdated(String namespace, String name, int id) implements CatalogItemEvent {}

    /** The item is gone. */
    record CatalogItemDeleted(String namespace, String name, int id) implements CatalogItemEvent {}

    int id();

    String name();

    @Override
    default String subject() {
        return name();
    }
}
