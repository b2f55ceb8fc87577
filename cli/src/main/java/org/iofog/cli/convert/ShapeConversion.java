package org.iofog.cli.convert;

import static org.iofog.cli.document.YamlTree.textOf;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.iofog.cli.document.OldShape;
import org.iofog.cli.document.YamlTree;
import org.iofog.contract.spec.Kind;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Brings a document of a former shape into the present one, in place. Other documents stay as they are. */
final class ShapeConversion {
    private final Consumer<String> notices;

    /** @param notices takes a sentence for each thing that could not be kept */
    ShapeConversion(Consumer<String> notices) {
        this.notices = notices;
    }

    /** @return whether the document was in a former shape */
    boolean apply(Node root) {
        Optional<Kind> kind =
                YamlTree.valueOf(root, "kind").map(YamlTree::textOf).flatMap(Kind::of);
        Optional<Node> spec = YamlTree.valueOf(root, "spec");
        boolean converted = kind.isPresent() && spec.isPresent() && convert(root, kind.get(), spec.get());
        return converted | renew(root, "apiVersion", former -> former.startsWith("iofog.org/"), Kind.API_VERSION);
    }

    private boolean convert(Node root, Kind kind, Node spec) {
        Optional<Kind> meant = OldShape.formerControlPlane(kind, spec);
        if (meant.isPresent() && spec instanceof MappingNode controlPlane) {
            if (meant.get() == Kind.LOCAL_CONTROL_PLANE) {
                LocalControlPlaneConversion.apply(controlPlane, this::tellLeftOut);
            } else {
                KubernetesControlPlaneConversion.apply(controlPlane, this::tellLeftOut);
            }
            return renew(root, "kind", former -> true, meant.get().yamlName());
        }
        return OldShape.microservicesOf(kind, spec).stream()
                .map(MicroserviceConversion::apply)
                .reduce(false, Boolean::logicalOr);
    }

    private void tellLeftOut(NodeTuple entry) {
        int line = entry.getKeyNode().getStartMark().getLine() + 1;
        notices.accept("`%s` of line %d has no place in the new shape and is left out"
                .formatted(textOf(entry.getKeyNode()), line));
    }

    private static boolean renew(Node root, String key, Predicate<String> isFormer, String value) {
        Optional<NodeTuple> entry = YamlTree.entry(root, key)
                .filter(given -> isFormer.test(textOf(given.getValueNode())))
                .filter(given -> !textOf(given.getValueNode()).equals(value));
        entry.ifPresent(given -> {
            int place = YamlTree.entriesOf(root).indexOf(given);
            YamlTree.entriesOf(root).set(place, new NodeTuple(given.getKeyNode(), YamlNodes.text(value)));
        });
        return entry.isPresent();
    }
}
