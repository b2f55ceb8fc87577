package org.iofog.cli.document;

import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Looks into YAML trees whose shape is not known yet: what is not there, or is of another shape, is just empty. */
public final class YamlTree {
    private YamlTree() {}

    public static List<NodeTuple> entriesOf(Node node) {
        return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
    }

    public static List<Node> itemsOf(Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
    }

    /** The text of a key, or of a single value; "" for anything else. */
    public static String textOf(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    public static Optional<NodeTuple> entry(Node node, String key) {
        return entriesOf(node).stream()
                .filter(entry -> textOf(entry.getKeyNode()).equals(key))
                .findFirst();
    }

    /** The value of {@code key}, unless it is missing or null. */
    public static Optional<Node> valueOf(Node node, String key) {
        return entry(node, key)
                .map(NodeTuple::getValueNode)
                .filter(value -> !value.getTag().equals(Tag.NULL));
    }
}
