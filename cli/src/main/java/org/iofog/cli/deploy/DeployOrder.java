package org.iofog.cli.deploy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.iofog.cli.document.Document;
import org.iofog.cli.document.Problems;
import org.iofog.contract.spec.Kind;

/** In which order the documents of a set are deployed. */
public final class DeployOrder {
    private DeployOrder() {}

    /** Groups of one kind, each to be deployed after the one before it. */
    public static List<List<Document>> of(List<Document> documents, Problems problems) {
        Map<Kind, List<Document>> byKind = documents.stream()
                .filter(document -> !LaterKinds.isLeftOut(document))
                .collect(Collectors.groupingBy(Document::kind, TreeMap::new, Collectors.toList()));
        byKind.computeIfPresent(Kind.AGENT_CONFIG, (kind, configs) -> RouterOrder.of(configs, problems));
        return List.copyOf(byKind.values());
    }
}
