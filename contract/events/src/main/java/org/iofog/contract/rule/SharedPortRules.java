package org.iofog.contract.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.spec.PortMapping;

/** Ports of microservices that share an agent. Doubles inside one microservice are left to {@link PortRules}. */
final class SharedPortRules {

    private SharedPortRules() {}

    static void check(Findings findings, List<MicroserviceSpec> microservices) {
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < microservices.size(); i++) {
            MicroserviceSpec microservice = microservices.get(i);
            if (microservice.agent() != null) {
                check(findings.within("microservices", i).within("container"), microservice, taken);
            }
        }
    }

    private static void check(Findings findings, MicroserviceSpec microservice, Set<String> taken) {
        String agent = microservice.agent().name();
        List<PortMapping> ports = microservice.container().ports();
        Set<String> own = new HashSet<>();
        for (int i = 0; i < ports.size(); i++) {
            String port = ports.get(i).external() + "/" + ports.get(i).transport();
            if (own.add(port) && !taken.add(port + "@" + agent)) {
                findings.within("ports", i)
                        .add(
                                "external",
                                "Another microservice of the application has %s on agent %s: use another port."
                                        .formatted(port, agent));
            }
        }
    }
}
