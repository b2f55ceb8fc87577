package org.iofog.cli.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.iofog.contract.spec.ApplicationSpec;
import org.iofog.contract.spec.Kind;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.spec.RegistrySpec;

/** Within one set of documents a name stands for one thing, also across files and inside applications. */
final class UniqueNames {
    private final Problems problems;
    private final Map<String, Position> taken = new HashMap<>();

    private UniqueNames(Problems problems) {
        this.problems = problems;
    }

    static void check(List<Document> documents, Problems problems) {
        UniqueNames names = new UniqueNames(problems);
        documents.forEach(names::check);
    }

    private void check(Document document) {
        switch (document.kind()) {
            case CONTROL_PLANE, LOCAL_CONTROL_PLANE, KUBERNETES_CONTROL_PLANE ->
                take("control plane", "", document.positionOf(""));
            case AGENT, LOCAL_AGENT -> take("agent", name(document), document.positionOf("name"));
            case REGISTRY ->
                take("registry", document.specAs(RegistrySpec.class).url(), document.positionOf("url"));
            case APPLICATION -> checkApplication(document);
            case MICROSERVICE -> take("microservice", name(document), document.positionOf("name"));
            case ROUTE -> {}
            default -> take(document.kind().yamlName(), name(document), document.positionOf("name"));
        }
    }

    /** That one application lists no name twice is a rule of its own. */
    private void checkApplication(Document document) {
        take(Kind.APPLICATION.yamlName(), name(document), document.positionOf("name"));
        List<MicroserviceSpec> microservices =
                document.specAs(ApplicationSpec.class).microservices();
        Set<String> own = new HashSet<>();
        for (int index = 0; index < microservices.size(); index++) {
            String name = String.valueOf(microservices.get(index).name());
            if (own.add(name)) {
                take("microservice", name, document.positionOf("microservices[" + index + "].name"));
            }
        }
    }

    private static String name(Document document) {
        return Objects.requireNonNullElse(document.name(), "");
    }

    private void take(String noun, String name, Position position) {
        Position first = taken.putIfAbsent(noun + " " + name, position);
        if (first != null && !first.equals(position)) {
            String title = name.isEmpty() ? noun : noun + " `" + name + "`";
            problems.add(position, "%s is already in %s; keep one of them".formatted(title, first));
        }
    }
}
