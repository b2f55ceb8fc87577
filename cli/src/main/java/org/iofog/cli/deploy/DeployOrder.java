package org.iofog.cli.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.iofog.cli.document.Document;
import org.iofog.cli.document.Problems;
import org.iofog.contract.spec.Kind;

/** In which order the documents of a set are deployed. */
public final class DeployOrder {
    private static final Set<Kind> WITH_ROUTERS = Set.of(Kind.AGENT_CONFIG, Kind.LOCAL_AGENT);

    private DeployOrder() {}

    /** Groups of one kind, each to be deployed after the one before it. */
    public static List<List<Document>> of(List<Document> documents, Problems problems) {
        Map<Kind, List<Document>> byKind =
                documents.stream().collect(Collectors.groupingBy(Document::kind, TreeMap::new, Collectors.toList()));
        List<List<Document>> groups = new ArrayList<>();
        byKind.forEach((kind, group) ->
                groups.addAll(WITH_ROUTERS.contains(kind) ? RouterOrder.of(group, problems) : List.of(group)));
        return List.copyOf(groups);
    }
}
