package org.iofog.cli.document;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads a single YAML value as the type its key asks for. Text may be written as anything; numbers must be numbers. */
final class ScalarReader {
    private static final Set<String> TRUE = Set.of("true", "yes", "on");
    private static final String DECIMAL = "[-+]?(0|[1-9][0-9]{0,9})";

    private final ObjectMapper mapper;
    private final YamlValues values = new YamlValues();

    ScalarReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The value, or nothing if it is not of that type; {@link #expectation} then says what would be. */
    Optional<JsonNode> read(ScalarNode scalar, JavaType type) {
        Class<?> raw = type.getRawClass();
        if (type.isEnumType()) {
            return text(scalar).filter(name -> namesOf(type).contains(name.textValue()));
        }
        if (raw == Integer.class || raw == int.class) {
            return wholeNumber(scalar);
        }
        if (raw == Double.class) {
            return number(scalar);
        }
        return raw == Boolean.class ? truth(scalar) : text(scalar);
    }

    String expectation(JavaType type) {
        Class<?> raw = type.getRawClass();
        if (type.isEnumType()) {
            return "must be one of " + Suggestion.listOf(namesOf(type));
        }
        if (raw == Boolean.class) {
            return "must be true or false";
        }
        return raw == Double.class ? "must be a number" : "must be a whole number below 2147483648";
    }

    /** The value in a place that takes anything: what YAML says it is. */
    JsonNode readAny(ScalarNode scalar) {
        return switch (values.valueOf(scalar)) {
            case null -> NullNode.getInstance();
            case Double number when !Double.isFinite(number) -> TextNode.valueOf(scalar.getValue());
            case Number number -> mapper.valueToTree(number);
            case Boolean truth -> BooleanNode.valueOf(truth);
            default -> TextNode.valueOf(scalar.getValue());
        };
    }

    private static Optional<JsonNode> text(ScalarNode scalar) {
        return Optional.of(TextNode.valueOf(scalar.getValue()));
    }

    private static Optional<JsonNode> truth(ScalarNode scalar) {
        return Optional.of(scalar)
                .filter(value -> value.getTag().equals(Tag.BOOL))
                .map(value -> BooleanNode.valueOf(TRUE.contains(value.getValue().toLowerCase(Locale.ROOT))));
    }

    private static Optional<JsonNode> wholeNumber(ScalarNode scalar) {
        return Optional.of(scalar)
                .filter(value ->
                        value.getTag().equals(Tag.INT) && value.getValue().matches(DECIMAL))
                .map(value -> Long.parseLong(value.getValue()))
                .filter(value -> value == value.intValue())
                .map(value -> IntNode.valueOf(value.intValue()));
    }

    private static Optional<JsonNode> number(ScalarNode scalar) {
        if (!scalar.getTag().equals(Tag.INT) && !scalar.getTag().equals(Tag.FLOAT)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Double.parseDouble(scalar.getValue()))
                    .filter(Double::isFinite)
                    .map(DoubleNode::valueOf);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private List<String> namesOf(JavaType type) {
        return Arrays.stream(type.getRawClass().getEnumConstants())
                .map(constant -> mapper.convertValue(constant, String.class))
                .toList();
    }

    private static final class YamlValues extends SafeConstructor {
        YamlValues() {
            super(new LoaderOptions());
        }

        Object valueOf(Node node) {
            return constructObject(node);
        }
    }
}
