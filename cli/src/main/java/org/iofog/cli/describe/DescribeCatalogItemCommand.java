package org.iofog.cli.describe;

import org.iofog.contract.spec.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Describes a catalog item. */
@Command(name = "catalogitem", aliases = "catalog-item", description = "Describe a catalog item.")
final class DescribeCatalogItemCommand extends DescribeResourceCommand {
    @Parameters(paramLabel = "NAME", description = "Name of the catalog item.")
    private String name;

    @Override
    DescribedDocument describe() {
        return DescribedDocument.of(
                Kind.CATALOG_ITEM,
                name,
                namespace(),
                controller().catalogItem(namespace(), name).spec(),
                null);
    }
}
