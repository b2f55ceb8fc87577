package org.iofog.cli.deploy;

import java.util.List;
import java.util.Map;
import org.iofog.cli.document.Document;
import org.iofog.cli.document.Problems;
import org.iofog.contract.spec.Kind;

/** Kinds that are read and checked, and cannot be deployed yet. */
final class LaterKinds {
    /** Without its control plane nothing of a set can be deployed. */
    private static final Map<Kind, String> CONTROL_PLANES =
            Map.of(Kind.KUBERNETES_CONTROL_PLANE, "installing a control plane on Kubernetes is not there yet");

    private LaterKinds() {}

    static void refuseControlPlanes(List<Document> documents, Problems problems) {
        for (Document document : documents) {
            String sentence = CONTROL_PLANES.get(document.kind());
            if (sentence != null) {
                problems.add(
                        document.positionOf(""),
                        sentence + "; deploy a ControlPlane or a LocalControlPlane, or use `iofogctl connect`");
            }
        }
    }
}
