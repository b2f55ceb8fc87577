package org.iofog.contract.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.iofog.contract.rejection.Violation;
import org.iofog.contract.spec.ApplicationSpec;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.spec.RouteSpec;

/**
 * What a route may be. Those of an application join its own microservices, each pair once; a pair that its sender lists
 * may stand there too, to give the route a name.
 */
public final class RouteRules {

    private RouteRules() {}

    /** Whether the two are microservices of one application, only the controller knows. */
    public static List<Violation> check(RouteSpec route) {
        Findings findings = new Findings();
        if (route.name() != null) {
            NameRules.check(findings, "name", route.name());
        }
        Check.present(findings, "from", route.from(), "The microservice");
        Check.present(findings, "to", route.to(), "The microservice");
        return findings.all();
    }

    static void check(Findings findings, ApplicationSpec spec) {
        Set<String> members = spec.microservices().stream()
                .map(MicroserviceSpec::name)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> listed = new HashSet<>();
        for (int i = 0; i < spec.microservices().size(); i++) {
            checkReceivers(
                    findings.within("microservices", i),
                    members,
                    spec.microservices().get(i),
                    listed);
        }
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i < spec.routes().size(); i++) {
            checkRoute(findings.within("routes", i), members, spec.routes().get(i), pairs);
        }
    }

    private static void checkReceivers(
            Findings findings, Set<String> members, MicroserviceSpec sender, Set<String> pairs) {
        for (int i = 0; i < sender.routes().size(); i++) {
            String path = "routes[" + i + "]";
            String receiver = sender.routes().get(i);
            checkMember(findings, path, members, receiver);
            checkOnce(findings, path, String.valueOf(sender.name()), receiver, pairs);
        }
    }

    private static void checkRoute(Findings findings, Set<String> members, RouteSpec route, Set<String> pairs) {
        if (route.name() != null) {
            NameRules.check(findings, "name", route.name());
        }
        checkEnd(findings, "from", members, route.from());
        checkEnd(findings, "to", members, route.to());
        checkOnce(findings, "", route.from(), route.to(), pairs);
    }

    private static void checkOnce(Findings findings, String path, String from, String to, Set<String> pairs) {
        if (!pairs.add(from + " " + to)) {
            findings.add(path, "The route from %s to %s is listed twice: keep one.".formatted(from, to));
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
