package org.iofog.controller.domain.decision;

import java.util.ArrayList;
import java.util.List;
import org.iofog.contract.spec.ApplicationSpec;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.spec.RouteSpec;
import org.iofog.controller.domain.model.Microservice;

/** The routes an application asks for: its own, and what its microservices list beside them. Its rules are checked. */
record ApplicationRoutes(List<Microservice> members) {

    List<Routes.Wanted> of(ApplicationSpec spec) {
        List<Routes.Wanted> wanted = new ArrayList<>();
        for (RouteSpec route : spec.routes()) {
            wanted.add(new Routes.Wanted(route.name(), member(route.from()), member(route.to()), false));
        }
        for (MicroserviceSpec sender : spec.microservices()) {
            sender.routes().stream()
                    .filter(receiver -> spec.routes().stream()
                            .noneMatch(route -> route.from().equals(sender.name())
                                    && route.to().equals(receiver)))
                    .map(receiver ->
                            new Routes.Wanted(null, member(String.valueOf(sender.name())), member(receiver), true))
                    .forEach(wanted::add);
        }
        return wanted;
    }

    private Microservice member(String name) {
        return members.stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is no member"));
    }
}
