package org.iofog.contract.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.iofog.contract.rejection.Violation;
import org.iofog.contract.spec.ApplicationSpec;
import org.iofog.contract.spec.MicroserviceSpec;

/** What an application may hold. */
public final class ApplicationRules {

    private ApplicationRules() {}

    /** The application's own name may be absent here, as a document or a command carries it outside. */
    public static List<Violation> check(ApplicationSpec spec) {
        Findings findings = new Findings();
        if (spec.name() != null) {
            NameRules.check(findings, "name", spec.name());
        }
        checkMicroservices(findings, spec);
        SharedPortRules.check(findings, spec.microservices());
        RouteRules.check(findings, spec);
        return findings.all();
    }

    private static void checkMicroservices(Findings findings, ApplicationSpec spec) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < spec.microservices().size(); i++) {
            MicroserviceSpec microservice = spec.microservices().get(i);
            Findings found = findings.within("microservices", i);
            NameRules.check(found, "name", microservice.name());
            if (microservice.name() != null && !names.add(microservice.name())) {
                found.add(
                        "name",
                        "\"%s\" is the name of two microservices: rename one of them.".formatted(microservice.name()));
            }
            checkMembership(found, spec, microservice);
            MicroserviceRules.check(found, microservice);
        }
    }

    private static void checkMembership(Findings findings, ApplicationSpec spec, MicroserviceSpec microservice) {
        String named = microservice.application();
        if (named != null && spec.name() != null && !named.equals(spec.name())) {
            findings.add(
                    "application",
                    "\"%s\" is another application than \"%s\", which lists the microservice: leave it out."
                            .formatted(named, spec.name()));
        }
    }
}
