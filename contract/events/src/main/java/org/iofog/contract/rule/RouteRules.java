package org.iofog.contract.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.iofog.contract.spec.ApplicationSpec;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.spec.RouteSpec;

/** Routes of an application join its own microservices, each pair once. */
final class RouteRules {

    private RouteRules() {}

    static void check(Findings findings, ApplicationSpec spec) {
        Set<String> members = spec.microservices().stream()
                .map(MicroserviceSpec::name)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (int i = 0; i < spec.microservices().size(); i++) {
            checkReceivers(
                    findings.within("microservices", i),
                    members,
                    spec.microservices().get(i).routes());
        }
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i < spec.routes().size(); i++) {
            checkRoute(findings.within("routes", i), members, spec.routes().get(i), pairs);
        }
    }

    private static void checkReceivers(Findings findings, Set<String> members, List<String> receivers) {
        for (int i = 0; i < receivers.size(); i++) {
            checkMember(findings, "routes[" + i + "]", members, receivers.get(i));
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
