package org.iofog.systemtest;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.iofog.contract.spec.ApplicationSpec;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.spec.RouteSpec;
import org.iofog.contract.view.MicroserviceView;
import org.iofog.testkit.mesh.ControllerApi;
import org.iofog.testkit.mesh.Microservices;

/**
 * One microservice on each agent, which sends to that of the next one.
 *
 * @param agents their names
 */
record Ring(List<String> agents) {

    private static final String NAME = "ring";

    ApplicationSpec application() {
        List<MicroserviceSpec> microservices = agents.stream()
                .map(agent -> Microservices.sleeper(nameOn(agent), agent, "1000000"))
                .toList();
        List<RouteSpec> routes = IntStream.range(0, agents.size())
                .mapToObj(i -> new RouteSpec(null, nameOn(agents.get(i)), nameOn(agents.get(after(i)))))
                .toList();
        return new ApplicationSpec(NAME, null, microservices, routes);
    }

    /** In the order of the agents. */
    List<String> uuids(ControllerApi api) {
        Map<String, String> uuids =
                api.microservices().stream().collect(Collectors.toMap(MicroserviceView::name, MicroserviceView::uuid));
        return agents.stream().map(agent -> uuids.get(nameOn(agent))).toList();
    }

    int after(int i) {
        return (i + 1) % agents.size();
    }

    private static String nameOn(String agent) {
        return "on-" + agent;
    }
}
