package org.iofog.cli.deploy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iofog.cli.document.Document;
import org.iofog.cli.document.Problems;
import org.iofog.contract.spec.PortMapping;

/** Across documents, a port of an agent is for one microservice. Within one document that is a rule of its own. */
final class PortRules {
    private final Problems problems;
    private final Map<String, PlannedMicroservice> taken = new HashMap<>();

    private PortRules(Problems problems) {
        this.problems = problems;
    }

    static void check(List<Document> documents, Problems problems) {
        PortRules rules = new PortRules(problems);
        PlannedMicroservice.of(documents).forEach(rules::check);
    }

    private void check(PlannedMicroservice microservice) {
        List<PortMapping> ports = microservice.spec().container().ports();
        for (int index = 0; index < ports.size(); index++) {
            check(microservice, ports.get(index), "container.ports[" + index + "].external");
        }
    }

    private void check(PlannedMicroservice microservice, PortMapping port, String path) {
        String agent = microservice.spec().agent().name();
        String wanted = port.external() + "/" + port.transport();
        PlannedMicroservice first = taken.putIfAbsent(wanted + " " + agent, microservice);
        if (first != null && !first.document().equals(microservice.document())) {
            problems.add(
                    microservice.positionOf(path),
                    "port %s of agent `%s` is already for microservice `%s` in %s; use another port"
                            .formatted(wanted, agent, first.name(), first.positionOf("name")));
        }
    }
}
