package org.iofog.cli.document;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Measures what a document grows to once its aliases are replaced, without replacing them. */
final class AliasExpansion {
    private static final long MAX_SIZE = 4L << 20;
    private static final long IN_PROGRESS = -1;
    private static final long ENDLESS = Long.MAX_VALUE;

    private final Map<Node, Long> sizes = new IdentityHashMap<>();

    private AliasExpansion() {}

    static boolean isBounded(DocumentTree tree, Problems problems) {
        long size = new AliasExpansion().sizeOf(tree.root());
        if (size == ENDLESS) {
            problems.add(Position.of(tree.file(), tree.root()), "an alias refers to something it is part of");
        } else if (size > MAX_SIZE) {
            problems.add(Position.of(tree.file(), tree.root()), "its aliases expand to more than 4 MiB");
        }
        return size <= MAX_SIZE;
    }

    private long sizeOf(Node node) {
        Long known = sizes.get(node);
        if (known != null) {
            return known == IN_PROGRESS ? ENDLESS : known;
        }
        sizes.put(node, IN_PROGRESS);
        long size = node instanceof ScalarNode scalar ? 1L + scalar.getValue().length() : sumOf(childrenOf(node));
        sizes.put(node, size);
        return size;
    }

    private long sumOf(List<? extends Node> children) {
        long sum = 1;
        for (Node child : children) {
            long size = sizeOf(child);
            if (size == ENDLESS) {
                return ENDLESS;
            }
            sum = Math.min(sum + size, MAX_SIZE + 1);
        }
        return sum;
    }

    private static List<? extends Node> childrenOf(Node node) {
        return switch (node) {
            case SequenceNode sequence -> sequence.getValue();
            case MappingNode mapping ->
                mapping.getValue().stream()
                        .flatMap(tuple -> Stream.of(tuple.getKeyNode(), tuple.getValueNode()))
                        .toList();
            default -> List.of();
        };
    }
}
