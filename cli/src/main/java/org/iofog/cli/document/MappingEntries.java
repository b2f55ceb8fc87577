package org.iofog.cli.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The entries of a YAML mapping by key, with merge keys ({@code <<}) resolved and duplicates reported. */
final class MappingEntries {
    private final String file;
    private final Problems problems;

    MappingEntries(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    Map<String, NodeTuple> of(MappingNode mapping) {
        Map<String, NodeTuple> entries = new LinkedHashMap<>();
        Map<String, NodeTuple> merged = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (entry.getKeyNode().getTag().equals(Tag.MERGE)) {
                merge(entry.getValueNode(), merged);
            } else if (entry.getKeyNode() instanceof ScalarNode key) {
                addUnique(entries, key, entry);
            } else {
                problems.add(Position.of(file, entry.getKeyNode()), "a key must be plain text");
            }
        }
        merged.forEach(entries::putIfAbsent);
        return entries;
    }

    private void addUnique(Map<String, NodeTuple> entries, ScalarNode key, NodeTuple entry) {
        NodeTuple first = entries.putIfAbsent(key.getValue(), entry);
        if (first != null) {
            int line = Position.of(file, first.getKeyNode()).line();
            problems.add(
                    Position.of(file, key),
                    "key `%s` is already given in line %d; keep one of them".formatted(key.getValue(), line));
        }
    }

    private void merge(Node value, Map<String, NodeTuple> merged) {
        List<Node> mappings = value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
        for (Node mapping : mappings) {
            if (mapping instanceof MappingNode source) {
                of(source).forEach(merged::putIfAbsent);
            } else {
                problems.add(Position.of(file, mapping), "`<<` takes a mapping, or a list of mappings");
            }
        }
    }
}
