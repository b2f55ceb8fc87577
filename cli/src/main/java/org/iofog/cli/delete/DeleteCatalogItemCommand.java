package org.iofog.cli.delete;

import org.iofog.cli.command.ResourceCommand;
import org.iofog.contract.command.CatalogItemCommand.DeleteCatalogItem;
import org.iofog.contract.command.Command;

/** Delete a catalog item that no microservice uses. */
@picocli.CommandLine.Command(
        name = "catalogitem",
        aliases = "catalog-item",
        description = "Delete a catalog item that no microservice uses.")
final class DeleteCatalogItemCommand extends ResourceCommand {

    @Override
    protected Command command(String namespace, String resource) {
        return new DeleteCatalogItem(namespace, resource);
    }

    @Override
    protected String done(String resource) {
        return "Catalog item " + resource + " is deleted";
    }
}
