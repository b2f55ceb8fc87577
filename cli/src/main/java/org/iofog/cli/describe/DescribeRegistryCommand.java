package org.iofog.cli.describe;

import org.iofog.contract.spec.Kind;
import org.iofog.contract.spec.RegistrySpec;
import org.iofog.contract.view.RegistryView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Describes an image registry; its password is not shown, and stays as it is when the document is deployed. */
@Command(name = "registry", description = "Describe an image registry, without its password.")
final class DescribeRegistryCommand extends DescribeResourceCommand {
    @Parameters(paramLabel = "ID", description = "Id of the registry.")
    private int id;

    @Override
    DescribedDocument describe() {
        RegistryView registry = controller().registry(namespace(), id);
        RegistrySpec spec = new RegistrySpec(
                registry.id(),
                registry.url(),
                registry.isPrivate(),
                registry.username(),
                null,
                registry.email(),
                registry.requiresCert(),
                null);
        return DescribedDocument.of(Kind.REGISTRY, null, namespace(), spec, null);
    }
}
