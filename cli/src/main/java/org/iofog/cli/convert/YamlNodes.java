package org.iofog.cli.convert;

import java.util.List;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Makes the parts of a YAML tree that a conversion adds. */
final class YamlNodes {
    private YamlNodes() {}

    static Node text(String value) {
        return new ScalarNode(Tag.STR, value, null, null, ScalarStyle.PLAIN);
    }

    static NodeTuple entry(String key, Node value) {
        return new NodeTuple(text(key), value);
    }

    static NodeTuple entry(String key, List<NodeTuple> entries) {
        return entry(key, new MappingNode(Tag.MAP, entries, FlowStyle.BLOCK));
    }
}
