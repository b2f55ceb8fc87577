package org.iofog.agent.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.iofog.agent.domain.container.Change;
import org.iofog.agent.domain.container.ContainerDefinition;
import org.iofog.contract.agent.AgentSettings;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.agent.RegistryAccess;
import org.iofog.contract.agent.RunState;
import org.iofog.contract.spec.ContainerSpec;
import org.iofog.contract.spec.Images;

/** What the controller may want, for tests. */
public record Wanted(DesiredMicroservice microservice) {

    public static final String AGENT = "agent-uuid";

    public static Wanted microservice(String name) {
        return new Wanted(new DesiredMicroservice(
                name + "-uuid",
                name,
                null,
                name + "-placement",
                1,
                "iofog-test/busybox:1",
                Images.LOCAL_REGISTRY,
                false,
                ContainerSpec.EMPTY,
                RunState.RUNNING,
                0,
                "command",
                null,
                List.of(),
                Map.of()));
    }

    public static DesiredState state(Wanted... wanted) {
        return state(List.of(), wanted);
    }

    public static DesiredState state(List<RegistryAccess> registries, Wanted... wanted) {
        return state(AGENT, registries, wanted);
    }

    public static DesiredState state(String agentUuid, List<RegistryAccess> registries, Wanted... wanted) {
        return new DesiredState(
                agentUuid,
                "agent-1",
                "default",
                1,
                AgentSettings.DEFAULTS,
                registries,
                List.of(wanted).stream().map(Wanted::microservice).toList(),
                List.of());
    }

    public Wanted generation(long generation) {
        DesiredMicroservice m = microservice;
        return with(
                generation,
                m.image(),
                m.registry(),
                m.alwaysPull(),
                m.container(),
                m.run(),
                m.restarts(),
                m.deadline());
    }

    public Wanted restarts(int restarts) {
        DesiredMicroservice m = microservice;
        return with(
                m.generation(),
                m.image(),
                m.registry(),
                m.alwaysPull(),
                m.container(),
                m.run(),
                restarts,
                m.deadline());
    }

    public Wanted stopped() {
        DesiredMicroservice m = microservice;
        return with(
                m.generation(),
                m.image(),
                m.registry(),
                m.alwaysPull(),
                m.container(),
                RunState.STOPPED,
                m.restarts(),
                m.deadline());
    }

    public Wanted before(Instant deadline) {
        DesiredMicroservice m = microservice;
        return with(
                m.generation(),
                m.image(),
                m.registry(),
                m.alwaysPull(),
                m.container(),
                m.run(),
                m.restarts(),
                deadline);
    }

    public Wanted image(String image, int registry, boolean alwaysPull) {
        DesiredMicroservice m = microservice;
        return with(m.generation(), image, registry, alwaysPull, m.container(), m.run(), m.restarts(), m.deadline());
    }

    public Wanted container(ContainerSpec container) {
        DesiredMicroservice m = microservice;
        return with(
                m.generation(),
                m.image(),
                m.registry(),
                m.alwaysPull(),
                container,
                m.run(),
                m.restarts(),
                m.deadline());
    }

    public Change change() {
        return Change.of(microservice);
    }

    public ContainerDefinition definition() {
        return ContainerDefinition.of(AGENT, microservice, microservice.image());
    }

    private Wanted with(
            long generation,
            String image,
            int registry,
            boolean alwaysPull,
            ContainerSpec container,
            RunState run,
            int restarts,
            Instant deadline) {
        DesiredMicroservice m = microservice;
        return new Wanted(new DesiredMicroservice(
                m.uuid(),
                m.name(),
                m.application(),
                m.placement(),
                generation,
                image,
                registry,
                alwaysPull,
                container,
                run,
                restarts,
                m.correlationId(),
                deadline,
                m.receivers(),
                m.config()));
    }
}
