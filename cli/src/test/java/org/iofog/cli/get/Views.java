package org.iofog.cli.get;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.agent.ObservedMicroservice;
import org.iofog.contract.agent.RunState;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.spec.AgentReference;
import org.iofog.contract.spec.ContainerSpec;
import org.iofog.contract.spec.Images;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.spec.PortMapping;
import org.iofog.contract.view.AgentView;
import org.iofog.contract.view.MicroserviceView;
import org.iofog.contract.view.MicroserviceView.PlacementView;

/** What a controller could answer. */
final class Views {

    static final Instant NOW = Instant.now();

    private Views() {}

    static MicroserviceView microservice(PlacementView... placements) {
        ContainerSpec container = new ContainerSpec(
                List.of(),
                List.of(),
                List.of(PortMapping.of(80, 5000)),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null);
        MicroserviceSpec spec = new MicroserviceSpec(
                "msvc-1",
                new AgentReference("agent-1", null),
                Images.x86("hello-world"),
                container,
                Map.of(),
                "app-1",
                List.of(),
                null);
        return new MicroserviceView(
                "uuid", "msvc-1", "default", NOW, spec, 3, RunState.RUNNING, "c-1", List.of(placements), List.of());
    }

    static PlacementView placement(String agent, boolean online, ContainerState state, String reason) {
        ObservedMicroservice seen =
                new ObservedMicroservice("uuid", "p", 2, state, NOW, "id", reason, 40, 1.5, 2048L, 0);
        return new PlacementView("p", agent, online, seen, NOW);
    }

    static AgentView agent(AgentView.State state) {
        return new AgentView(
                "uuid",
                "agent-1",
                "default",
                NOW,
                state,
                NOW,
                AgentConfigSpec.EMPTY,
                7,
                6L,
                NOW,
                NOW,
                "0.1.0",
                null,
                null,
                2);
    }
}
