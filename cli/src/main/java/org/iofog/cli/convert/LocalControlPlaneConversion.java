package org.iofog.cli.convert;

import static org.iofog.cli.document.YamlTree.textOf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.iofog.cli.document.OldShape;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Brings a {@code ControlPlane} of this machine into the shape of a {@code LocalControlPlane}: one controller, a name. */
final class LocalControlPlaneConversion {
    private LocalControlPlaneConversion() {}

    /** @param leftOut takes what has no place in the new shape */
    static void apply(MappingNode spec, Consumer<NodeTuple> leftOut) {
        List<NodeTuple> converted = new ArrayList<>();
        List<NodeTuple> controller = new ArrayList<>();
        for (NodeTuple entry : spec.getValue()) {
            if (!OldShape.isControllers(entry)) {
                converted.add(entry);
                continue;
            }
            for (NodeTuple part : OldShape.controllerEntries(entry)) {
                if (controller.isEmpty() && textOf(part.getKeyNode()).equals("name")) {
                    controller.add(part);
                    converted.add(YamlNodes.entry("controller", controller));
                } else {
                    leftOut.accept(part);
                }
            }
        }
        spec.setValue(converted);
    }
}
