package org.iofog.cli.describe;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.iofog.contract.spec.ApplicationSpec;
import org.iofog.contract.spec.Kind;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.view.ApplicationView;
import org.iofog.contract.view.MicroserviceView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Describes an application with its microservices. */
@Command(name = "application", description = "Describe an application with its microservices.")
final class DescribeApplicationCommand extends DescribeResourceCommand {
    @Parameters(paramLabel = "NAME", description = "Name of the application.")
    private String name;

    @Override
    DescribedDocument describe() {
        ApplicationView application = controller().application(namespace(), name);
        List<MicroserviceSpec> microservices = application.microservices().stream()
                .map(DescribeApplicationCommand::listed)
                .toList();
        return DescribedDocument.of(
                Kind.APPLICATION,
                name,
                namespace(),
                new ApplicationSpec(null, application.description(), microservices, application.routes()),
                Status.of(application));
    }

    private static MicroserviceSpec listed(MicroserviceView microservice) {
        return microservice.spec().withName(microservice.name()).withApplication(null);
    }

    @RegisterForReflection
    private record Status(int id, Instant created, boolean activated, List<MicroserviceStatus> microservices) {
        static Status of(ApplicationView application) {
            return new Status(
                    application.id(),
                    application.created(),
                    application.activated(),
                    application.microservices().stream()
                            .map(MicroserviceStatus::of)
                            .toList());
        }
    }
}
