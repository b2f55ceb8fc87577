package org.iofog.cli.document;

import static org.iofog.cli.document.YamlTree.entriesOf;
import static org.iofog.cli.document.YamlTree.itemsOf;
import static org.iofog.cli.document.YamlTree.textOf;
import static org.iofog.cli.document.YamlTree.valueOf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.iofog.contract.spec.Kind;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Recognises documents written before microservices had a {@code container} and control planes three kinds. */
public final class OldShape {
    /** What moved from the {@code spec} of a microservice into its {@code container}. */
    private static final Set<String> CONTAINER_KEYS =
            Set.of("env", "ports", "volumes", "commands", "rootHostAccess", "extraHosts");

    private static final Set<String> CONTROLLERS = Set.of("controllers", "controller");
    private static final Set<String> KUBERNETES_KEYS =
            Set.of("kube", "config", "services", "replicas", "images", "controllerPods", "ingresses", "loadBalancerIP");
    private static final Set<String> LOCAL_KEYS = Set.of("controller", "container");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    private final String file;
    private final Problems problems;

    OldShape(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Notes a problem for each part that is in the old shape; true if there is one. */
    boolean refuses(Kind kind, Node spec) {
        int before = problems.count();
        for (Node microservice : microservicesOf(kind, spec)) {
            refuse(misplacedKeys(microservice), "under `container`");
        }
        formerControlPlane(kind, spec)
                .ifPresent(meant -> refuse(tellingEntries(meant, spec), "in a document of kind " + meant.yamlName()));
        return problems.count() > before;
    }

    private void refuse(List<NodeTuple> entries, String newPlace) {
        if (entries.isEmpty()) {
            return;
        }
        String keys =
                entries.stream().map(NodeTuple::getKeyNode).map(this::withLine).collect(Collectors.joining(", "));
        problems.add(
                Position.of(file, entries.getFirst().getKeyNode()),
                "the old shape: %s now %s %s; `iofogctl convert -f %s` prints the new shape"
                        .formatted(
                                keys, entries.size() == 1 ? "belongs" : "belong", newPlace, YamlFiles.argument(file)));
    }

    private String withLine(Node key) {
        return "`%s` (line %d)".formatted(textOf(key), Position.of(file, key).line());
    }

    /** The specifications of microservices in a document of {@code kind}. */
    public static List<Node> microservicesOf(Kind kind, Node spec) {
        return switch (kind) {
            case MICROSERVICE -> List.of(spec);
            case APPLICATION ->
                valueOf(spec, "microservices").map(YamlTree::itemsOf).orElse(List.of());
            default -> List.of();
        };
    }

    /** The entries of a microservice's {@code spec} that belong into its {@code container}. */
    public static List<NodeTuple> misplacedKeys(Node microservice) {
        return entriesOf(microservice).stream()
                .filter(entry -> CONTAINER_KEYS.contains(textOf(entry.getKeyNode())))
                .toList();
    }

    /** The kind a {@code ControlPlane} must have now, if it was written for a local or a Kubernetes install. */
    public static Optional<Kind> formerControlPlane(Kind kind, Node spec) {
        return Stream.of(Kind.KUBERNETES_CONTROL_PLANE, Kind.LOCAL_CONTROL_PLANE)
                .filter(meant -> kind == Kind.CONTROL_PLANE
                        && !tellingEntries(meant, spec).isEmpty())
                .findFirst();
    }

    /** Whether this entry of a control plane's {@code spec} describes its controllers, or its only one. */
    public static boolean isControllers(NodeTuple entry) {
        return CONTROLLERS.contains(textOf(entry.getKeyNode()));
    }

    /** What such an entry says about the controllers, one after another. */
    public static List<NodeTuple> controllerEntries(NodeTuple controllers) {
        Node value = controllers.getValueNode();
        return Stream.concat(Stream.of(value), itemsOf(value).stream())
                .flatMap(controller -> entriesOf(controller).stream())
                .toList();
    }

    private static List<NodeTuple> tellingEntries(Kind meant, Node spec) {
        Stream<NodeTuple> ofControllers = entriesOf(spec).stream()
                .filter(OldShape::isControllers)
                .flatMap(entry -> controllerEntries(entry).stream());
        return Stream.concat(entriesOf(spec).stream(), ofControllers)
                .filter(entry -> tells(meant, entry))
                .toList();
    }

    private static boolean tells(Kind meant, NodeTuple entry) {
        String key = textOf(entry.getKeyNode());
        return meant == Kind.KUBERNETES_CONTROL_PLANE
                ? KUBERNETES_KEYS.contains(key)
                : LOCAL_KEYS.contains(key) || key.equals("host") && THIS_MACHINE.contains(textOf(entry.getValueNode()));
    }
}
