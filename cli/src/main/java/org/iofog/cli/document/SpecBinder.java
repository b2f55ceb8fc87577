package org.iofog.cli.document;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.spec.Secret;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Turns a YAML tree into the JSON of a contract record, held strictly to the record's components: every unknown key,
 * wrong type and missing number becomes a problem with its place. One instance reads one tree.
 */
final class SpecBinder {
    private static final ObjectMapper MAPPER = ContractJson.mapper();
    private static final String STANDARD_TAGS = "tag:yaml.org,2002:";

    private final String file;
    private final String label;
    private final Problems problems;
    private final MappingEntries entries;
    private final ScalarReader scalars = new ScalarReader(MAPPER);
    private final SpecPositions positions = new SpecPositions();

    /** @param label what to call the tree in messages, such as {@code Microservice spec} */
    SpecBinder(String file, String label, Problems problems) {
        this.file = file;
        this.label = label;
        this.problems = problems;
        this.entries = new MappingEntries(file, problems);
    }

    JsonNode bind(Node node, Class<?> type) {
        return bind(node, MAPPER.constructType(type), "");
    }

    SpecPositions positions() {
        return positions;
    }

    private JsonNode bind(Node node, JavaType type, String path) {
        positions.put(path, Position.of(file, node));
        if (!node.getTag().startsWith(STANDARD_TAGS)) {
            return refuse(node, "the tag `" + node.getTag() + "` is not understood; leave it out");
        }
        if (node.getTag().equals(Tag.NULL)) {
            return NullNode.getInstance();
        }
        if (type.isJavaLangObject()) {
            return bindAny(node, path);
        }
        if (type.isMapLikeType()) {
            return node instanceof MappingNode ? bindAny(node, path) : refuseShape(node, path, "a mapping");
        }
        if (type.isCollectionLikeType()) {
            return node instanceof SequenceNode sequence
                    ? bindList(sequence, type.getContentType(), path)
                    : refuseShape(node, path, "a list");
        }
        return isScalar(type) ? bindScalar(node, type, path) : bindRecord(node, type, path);
    }

    private static boolean isScalar(JavaType type) {
        return !type.getRawClass().isRecord() || type.getRawClass() == Secret.class;
    }

    private JsonNode bindScalar(Node node, JavaType type, String path) {
        if (!(node instanceof ScalarNode scalar)) {
            return refuseShape(node, path, "a single value");
        }
        return scalars.read(scalar, type)
                .orElseGet(() -> refuse(
                        node, "`%s` %s, not `%s`".formatted(path, scalars.expectation(type), scalar.getValue())));
    }

    private JsonNode bindRecord(Node node, JavaType type, String path) {
        if (!(node instanceof MappingNode mapping)) {
            return refuseShape(node, path, "a mapping");
        }
        Map<String, JavaType> components = componentsOf(type);
        Set<String> passedOver = SpecTypes.outputOnly(type.getRawClass());
        ObjectNode json = MAPPER.createObjectNode();
        entries.of(mapping).forEach((key, entry) -> {
            JavaType component = components.get(key);
            if (component != null) {
                json.set(key, bindEntry(entry, component, join(path, key)));
            } else if (!passedOver.contains(key)) {
                refuse(
                        entry.getKeyNode(),
                        "unknown key `%s` in %s%s".formatted(key, place(path), hint(type, components.keySet(), key)));
            }
        });
        refuseMissingNumbers(node, components, json, path);
        return json;
    }

    private static String hint(JavaType type, Set<String> known, String key) {
        return SpecTypes.otherControlPlaneWith(type.getRawClass(), key)
                .map(kind -> "; it belongs to kind " + kind.yamlName())
                .orElseGet(() -> Suggestion.among(known, key));
    }

    private JsonNode bindEntry(NodeTuple entry, JavaType type, String path) {
        JsonNode json = bind(entry.getValueNode(), type, path);
        if (entry.getValueNode().getTag().equals(Tag.NULL)) {
            // YAML places a value that was left out at whatever comes next.
            positions.put(path, Position.of(file, entry.getKeyNode()));
        }
        return json;
    }

    private void refuseMissingNumbers(Node node, Map<String, JavaType> components, ObjectNode json, String path) {
        components.forEach((key, type) -> {
            if (type.isPrimitive() && !json.has(key)) {
                refuse(node, "`%s` is missing in %s".formatted(key, place(path)));
            }
        });
    }

    private JsonNode bindList(SequenceNode sequence, JavaType itemType, String path) {
        ArrayNode json = MAPPER.createArrayNode();
        for (Node item : sequence.getValue()) {
            String itemPath = path + "[" + json.size() + "]";
            json.add(bind(item, itemType, itemPath));
            if (item.getTag().equals(Tag.NULL) && !itemType.isJavaLangObject()) {
                refuse(item, "`%s` is empty; give it a value or leave it out".formatted(itemPath));
            }
        }
        return json;
    }

    private JsonNode bindAny(Node node, String path) {
        return switch (node) {
            case MappingNode mapping -> {
                ObjectNode json = MAPPER.createObjectNode();
                entries.of(mapping)
                        .forEach((key, entry) -> json.set(
                                key, bind(entry.getValueNode(), MAPPER.constructType(Object.class), join(path, key))));
                yield json;
            }
            case SequenceNode sequence -> bindList(sequence, MAPPER.constructType(Object.class), path);
            case ScalarNode scalar -> scalars.readAny(scalar);
            default -> NullNode.getInstance();
        };
    }

    private static Map<String, JavaType> componentsOf(JavaType type) {
        Map<String, JavaType> components = new LinkedHashMap<>();
        for (BeanPropertyDefinition property :
                MAPPER.getDeserializationConfig().introspect(type).findProperties()) {
            components.put(property.getName(), property.getPrimaryType());
        }
        return components;
    }

    private JsonNode refuseShape(Node node, String path, String shape) {
        return refuse(node, "%s must be %s".formatted(path.isEmpty() ? label : "`" + path + "`", shape));
    }

    private JsonNode refuse(Node node, String sentence) {
        problems.add(Position.of(file, node), sentence);
        return NullNode.getInstance();
    }

    private String place(String path) {
        return path.isEmpty() ? label : label + "." + path;
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
