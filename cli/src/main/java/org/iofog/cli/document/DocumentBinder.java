package org.iofog.cli.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.spec.Kind;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Makes a {@link Document} of one YAML tree: first its header, then its specification, both held to their records. */
final class DocumentBinder {
    private static final ObjectMapper MAPPER = ContractJson.mapper();
    private static final Set<Kind> NAMELESS = Set.of(
            Kind.REGISTRY, Kind.ROUTE, Kind.CONTROL_PLANE, Kind.LOCAL_CONTROL_PLANE, Kind.KUBERNETES_CONTROL_PLANE);

    /** Kinds of which a name is enough. */
    private static final Set<Kind> SPECLESS = Set.of(Kind.NAMESPACE, Kind.AGENT_CONFIG, Kind.AGENT, Kind.LOCAL_AGENT);

    private final Problems problems;
    private final HeaderRules headerRules;

    DocumentBinder(NamespaceChoice namespace, Problems problems) {
        this.problems = problems;
        this.headerRules = new HeaderRules(namespace, problems);
    }

    /** The document, or nothing once its problems are noted. */
    Optional<Document> bind(DocumentTree tree) {
        int before = problems.count();
        SpecBinder binder = new SpecBinder(tree.file(), "document", problems);
        JsonNode json = binder.bind(tree.root(), DocumentHeader.class);
        if (!json.isObject()) {
            return Optional.empty();
        }
        DocumentHeader header = read(json, DocumentHeader.class);
        return headerRules
                .check(header, binder.positions())
                .flatMap(kind -> bindSpec(kind, header, tree, binder.positions()))
                .filter(document -> problems.count() == before);
    }

    private Optional<Document> bindSpec(
            Kind kind, DocumentHeader header, DocumentTree tree, SpecPositions headerPositions) {
        Optional<Node> spec = YamlTree.valueOf(tree.root(), "spec");
        if (spec.isEmpty() && !SPECLESS.contains(kind)) {
            problems.add(headerPositions.of(""), "spec is missing; it tells what the " + kind.yamlName() + " is like");
            return Optional.empty();
        }
        if (spec.isPresent() && new OldShape(tree.file(), problems).refuses(kind, spec.get())) {
            return Optional.empty();
        }
        int before = problems.count();
        SpecBinder binder = new SpecBinder(tree.file(), kind.yamlName() + " spec", problems);
        binder.positions().put("", headerPositions.of(""));
        JsonNode json = spec.map(node -> binder.bind(node, SpecTypes.of(kind))).orElseGet(MAPPER::createObjectNode);
        String name = nameOf(kind, header, json, headerPositions, binder.positions());
        return problems.count() > before
                ? Optional.empty()
                : Optional.of(new Document(kind, name, read(json, SpecTypes.of(kind)), binder.positions()));
    }

    /** The name in {@code metadata} wins over the one in {@code spec}, and is then the only one. */
    private @Nullable String nameOf(
            Kind kind, DocumentHeader header, JsonNode spec, SpecPositions headerPositions, SpecPositions positions) {
        String given = header.metadata() == null ? null : header.metadata().name();
        if (given != null) {
            positions.put("name", headerPositions.of("metadata.name"));
            if (spec instanceof ObjectNode object && SpecTypes.hasName(kind)) {
                object.put("name", given);
            }
            return given;
        }
        String name = spec.path("name").textValue();
        if (name == null && !NAMELESS.contains(kind)) {
            problems.add(
                    headerPositions.of("metadata"),
                    "metadata.name is missing; give the " + kind.yamlName() + " a name");
        }
        return name;
    }

    private static <T> T read(JsonNode json, Class<T> type) {
        try {
            return MAPPER.treeToValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(type + " does not take what was checked against it", e);
        }
    }
}
