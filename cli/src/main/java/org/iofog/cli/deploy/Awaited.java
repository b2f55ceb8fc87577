package org.iofog.cli.deploy;

import java.util.List;
import org.iofog.cli.document.Document;
import org.iofog.contract.spec.Kind;

/**
 * A deployed document whose microservices should come to run.
 *
 * @param correlationId of the command that deployed it
 */
record Awaited(Document document, String correlationId) {
    List<String> microservices() {
        return PlannedMicroservice.of(List.of(document)).stream()
                .map(PlannedMicroservice::name)
                .toList();
    }

    /** The reason as it stands after the document's title, which names a microservice of its own already. */
    String reasonFor(String microservice, String reason) {
        return document.kind() == Kind.MICROSERVICE ? reason : microservice + ": " + reason;
    }
}
