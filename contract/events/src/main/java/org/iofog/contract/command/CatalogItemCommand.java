package org.iofog.contract.command;

import org.iofog.contract.spec.CatalogItemSpec;

/** Commands about catalog items. */
public sealed interface CatalogItemCommand extends Command {

    /** Adds a catalog item; the reply carries its id. */
    record CreateCatalogItem(String namespace, String name, CatalogItemSpec spec) implements CatalogItemCommand {}

    /** Replaces a catalog item; microservices that use it follow. */
    record UpdateCatalogItem(String namespace, String name, CatalogItemSpec spec) implements CatalogItemCommand {}

    /** Removes a catalog item that no microservice uses. */
    record DeleteCatalogItem(String namespace, String name) implements CatalogItemCommand {}

    String name();

    @Override
    default String subject() {
        return name();
    }
}
