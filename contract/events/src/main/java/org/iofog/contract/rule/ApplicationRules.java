package org.iofog.contract.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.iofog.contract.rejection.Violation;
import org.iofog.contract.spec.ApplicationSpec;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.spec.PortMapping;
import org.iofog.contract.spec.RouteSpec;

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
        checkPorts(findings, spec.microservices());
        checkRoutes(findings, spec);
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

    /** Two microservices of one application on one agent; the doubles inside one microservice are its own rules'. */
    private static void checkPorts(Findings findings, List<MicroserviceSpec> microservices) {
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < microservices.size(); i++) {
            MicroserviceSpec microservice = microservices.get(i);
            if (microservice.agent() == null) {
                continue;
            }
            String agent = microservice.agent().name();
            Set<String> own = new HashSet<>();
            List<PortMapping> ports = microservice.container().ports();
            for (int j = 0; j < ports.size(); j++) {
                PortMapping port = ports.get(j);
                String key = port.external() + "/" + port.transport();
                if (own.add(key) && !taken.add(key + "@" + agent)) {
                    findings.within("microservices", i)
                            .within("container")
                            .within("ports", j)
                            .add(
                                    "external",
                                    "Another microservice of the application has %s on agent %s: use another port."
                                            .formatted(key, agent));
                }
            }
        }
    }

    private static void checkRoutes(Findings findings, ApplicationSpec spec) {
        Set<String> members = spec.microservices().stream()
                .map(MicroserviceSpec::name)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (int i = 0; i < spec.microservices().size(); i++) {
            checkTargets(
                    findings.within("microservices", i),
                    members,
                    spec.microservices().get(i).routes());
        }
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i < spec.routes().size(); i++) {
            checkRoute(findings.within("routes", i), members, spec.routes().get(i), pairs);
        }
    }

    private static void checkTargets(Findings findings, Set<String> members, List<String> routes) {
        for (int j = 0; j < routes.size(); j++) {
            checkMember(findings, "routes[" + j + "]", members, routes.get(j));
        }
    }

    private static void checkRoute(Findings findings, Set<String> members, RouteSpec route, Set<String> pairs) {
        if (route.name() != null) {
            NameRules.check(findings, "name", route.name());
        }
        checkEnd(findings, "from", members, route.from());
        checkEnd(findings, "to", members, route.to());
        if (!pairs.add(route.from() + " " + route.to())) {
            findings.add("", "The route from %s to %s is listed twice: keep one.".formatted(route.from(), route.to()));
        }
    }

    private static void checkEnd(Findings findings, String path, Set<String> members, String name) {
        Check.present(findings, path, name, "The microservice")
                .ifPresent(found -> checkMember(findings, path, members, found));
    }

    private static void checkMember(Findings findings, String path, Set<String> members, String name) {
        if (!members.contains(name)) {
            findings.add(
                    path, "The application has no microservice \"%s\": add it, or correct the name.".formatted(name));
        }
    }
}
