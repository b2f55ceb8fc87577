package org.iofog.contract.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.spec.PortMapping;
import org.jspecify.annotations.Nullable;

/** Ports of microservices that share a host. Doubles inside one microservice are left to {@link PortRules}. */
final class SharedPortRules {

    private final Set<String> taken = new HashSet<>();

    private SharedPortRules() {}

    static void check(Findings findings, List<MicroserviceSpec> microservices) {
        SharedPortRules rules = new SharedPortRules();
        for (int i = 0; i < microservices.size(); i++) {
            MicroserviceSpec microservice = microservices.get(i);
            if (microservice.agent() != null) {
                rules.check(findings.within("microservices", i).within("container"), microservice);
            }
        }
    }

    private void check(Findings findings, MicroserviceSpec microservice) {
        String agent = microservice.agent().name();
        List<PortMapping> ports = microservice.container().ports();
        Set<String> own = new HashSet<>();
        for (int i = 0; i < ports.size(); i++) {
            PortMapping port = ports.get(i);
            Findings found = findings.within("ports", i);
            check(found, "external", port.external() + "/" + port.transport(), agent, own);
            if (port.publicPort() != null) {
                check(found, "public", port.publicPort() + "/tcp", hostOf(port), own);
            }
        }
    }

    private void check(Findings findings, String key, String port, @Nullable String host, Set<String> own) {
        if (own.add(port + "@" + host) && !taken.add(port + "@" + host)) {
            findings.add(
                    key,
                    "Another microservice of the application has %s %s: use another port."
                            .formatted(port, host == null ? "beside the control plane" : "on agent " + host));
        }
    }

    private static @Nullable String hostOf(PortMapping port) {
        return NameRules.DEFAULT_ROUTER.equals(port.host()) ? null : port.host();
    }
}
