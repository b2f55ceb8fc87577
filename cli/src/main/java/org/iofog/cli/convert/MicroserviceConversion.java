package org.iofog.cli.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.iofog.cli.document.OldShape;
import org.iofog.cli.document.YamlTree;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Moves what belongs to the container of a microservice into its {@code container}, where the first of it stood. */
final class MicroserviceConversion {
    private static final String CONTAINER = "container";

    private MicroserviceConversion() {}

    /** @return whether there was anything to move */
    static boolean apply(Node microservice) {
        List<NodeTuple> misplaced = OldShape.misplacedKeys(microservice);
        if (misplaced.isEmpty() || !(microservice instanceof MappingNode spec)) {
            return false;
        }
        List<NodeTuple> entries = new ArrayList<>(spec.getValue());
        int place = entries.indexOf(misplaced.getFirst());
        entries.removeAll(misplaced);
        Optional<Node> container = YamlTree.valueOf(spec, CONTAINER);
        if (container.isPresent()) {
            YamlTree.entriesOf(container.get()).addAll(misplaced);
        } else {
            YamlTree.entry(spec, CONTAINER).ifPresent(entries::remove);
            entries.add(Math.min(place, entries.size()), YamlNodes.entry(CONTAINER, misplaced));
        }
        spec.setValue(entries);
        return true;
    }
}
