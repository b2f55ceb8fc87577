package org.iofog.cli.convert;

import static org.iofog.cli.document.YamlTree.entriesOf;
import static org.iofog.cli.document.YamlTree.textOf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.iofog.cli.document.OldShape;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Brings a {@code ControlPlane} of a cluster into the shape of a {@code KubernetesControlPlane}: all on one level. */
final class KubernetesControlPlaneConversion {
    private final List<NodeTuple> converted = new ArrayList<>();
    private final List<NodeTuple> service = new ArrayList<>();

    private KubernetesControlPlaneConversion() {}

    /** @param leftOut takes what has no place in the new shape */
    static void apply(MappingNode spec, Consumer<NodeTuple> leftOut) {
        KubernetesControlPlaneConversion conversion = new KubernetesControlPlaneConversion();
        for (NodeTuple entry : spec.getValue()) {
            if (OldShape.isControllers(entry)) {
                OldShape.controllerEntries(entry).stream()
                        .filter(part -> !isKube(part))
                        .forEach(leftOut);
                OldShape.controllerEntries(entry).stream()
                        .filter(KubernetesControlPlaneConversion::isKube)
                        .forEach(conversion::add);
            } else {
                conversion.add(entry);
            }
        }
        spec.setValue(conversion.entries());
    }

    private static boolean isKube(NodeTuple entry) {
        return textOf(entry.getKeyNode()).equals("kube");
    }

    private void add(NodeTuple entry) {
        switch (textOf(entry.getKeyNode())) {
            case "kube" -> entriesOf(entry.getValueNode()).forEach(this::add);
            case "serviceType" -> service.add(YamlNodes.entry("type", entry.getValueNode()));
            case "loadBalancerIP", "serviceIP", "staticIP" -> service.add(YamlNodes.entry("ip", entry.getValueNode()));
            case "replicas" -> converted.add(replicas(entry));
            default -> converted.add(entry);
        }
    }

    private static NodeTuple replicas(NodeTuple entry) {
        return entry.getValueNode() instanceof ScalarNode count
                ? YamlNodes.entry("replicas", List.of(YamlNodes.entry("controller", count)))
                : entry;
    }

    private List<NodeTuple> entries() {
        if (!service.isEmpty()) {
            converted.add(YamlNodes.entry("services", List.of(YamlNodes.entry("controller", service))));
        }
        return converted;
    }
}
