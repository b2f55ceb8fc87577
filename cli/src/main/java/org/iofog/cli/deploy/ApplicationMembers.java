package org.iofog.cli.deploy;

import java.util.List;
import java.util.stream.Stream;
import org.iofog.cli.document.Document;
import org.iofog.contract.spec.ApplicationSpec;
import org.iofog.contract.spec.Kind;
import org.iofog.contract.spec.MicroserviceSpec;

/**
 * Lets an application keep the microservices that have documents of their own in the same set: deploying an application
 * deletes what it does not list, and a second deploy of the set would stop what the first has started.
 */
final class ApplicationMembers {
    private ApplicationMembers() {}

    static ApplicationSpec join(String application, ApplicationSpec spec, List<Document> documents) {
        Stream<MicroserviceSpec> members = documents.stream()
                .filter(document -> document.kind() == Kind.MICROSERVICE)
                .map(document -> document.specAs(MicroserviceSpec.class))
                .filter(member -> application.equals(member.application()));
        return new ApplicationSpec(
                spec.name(),
                spec.description(),
                Stream.concat(spec.microservices().stream(), members).toList(),
                spec.routes());
    }
}
