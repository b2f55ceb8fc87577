package org.iofog.cli.describe;

import org.iofog.contract.spec.Kind;
import org.iofog.contract.view.MicroserviceView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Describes a microservice. */
@Command(name = "microservice", description = "Describe a microservice.")
final class DescribeMicroserviceCommand extends DescribeResourceCommand {
    @Parameters(paramLabel = "NAME", description = "Name of the microservice.")
    private String name;

    @Override
    DescribedDocument describe() {
        MicroserviceView microservice = controller().microservice(namespace(), name);
        return DescribedDocument.of(
                Kind.MICROSERVICE,
                name,
                namespace(),
                PublicLinks.addTo(DescribedDocument.tree(microservice.spec()), microservice.publicPorts()),
                MicroserviceStatus.of(microservice));
    }
}
