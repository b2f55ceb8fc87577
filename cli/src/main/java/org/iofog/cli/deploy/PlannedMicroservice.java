package org.iofog.cli.deploy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.iofog.cli.document.Document;
import org.iofog.cli.document.Position;
import org.iofog.contract.spec.ApplicationSpec;
import org.iofog.contract.spec.MicroserviceSpec;

/**
 * A microservice of a set of documents, whether it has a document of its own or is listed in an application.
 *
 * @param path of its specification in that of the document; empty for a document of its own
 */
record PlannedMicroservice(Document document, String path, MicroserviceSpec spec) {
    static List<PlannedMicroservice> of(List<Document> documents) {
        return documents.stream().flatMap(PlannedMicroservice::of).toList();
    }

    private static Stream<PlannedMicroservice> of(Document document) {
        return switch (document.spec()) {
            case MicroserviceSpec spec -> Stream.of(new PlannedMicroservice(document, "", spec));
            case ApplicationSpec spec ->
                IntStream.range(0, spec.microservices().size())
                        .mapToObj(index -> new PlannedMicroservice(
                                document,
                                "microservices[" + index + "].",
                                spec.microservices().get(index)));
            default -> Stream.empty();
        };
    }

    String name() {
        return String.valueOf(spec.name());
    }

    Position positionOf(String part) {
        return document.positionOf(path + part);
    }
}
