package org.iofog.agent.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
        return with(parts -> parts.generation = generation);
    }

    public Wanted restarts(int restarts) {
        return with(parts -> parts.restarts = restarts);
    }

    public Wanted stopped() {
        return with(parts -> parts.run = RunState.STOPPED);
    }

    public Wanted before(Instant deadline) {
        return with(parts -> parts.deadline = deadline);
    }

    public Wanted image(String image, int registry, boolean alwaysPull) {
        return with(parts -> {
            parts.image = image;
            parts.registry = registry;
            parts.alwaysPull = alwaysPull;
        });
    }

    public Wanted container(ContainerSpec container) {
        return with(parts -> parts.container = container);
    }

    public Change change() {
        return Change.of(microservice);
    }

    public ContainerDefinition definition() {
        return ContainerDefinition.of(AGENT, microservice, microservice.image());
    }

    private Wanted with(Consumer<Parts> change) {
        Parts parts = new Parts(microservice);
        change.accept(parts);
        return new Wanted(parts.of(microservice));
    }

    /** What tests change of a microservice. */
    private static final class Parts {
        private long generation;
        private String image;
        private int registry;
        private boolean alwaysPull;
        private ContainerSpec container;
        private RunState run;
        private int restarts;
        private Instant deadline;

        private Parts(DesiredMicroservice of) {
            generation = of.generation();
            image = of.image();
            registry = of.registry();
            alwaysPull = of.alwaysPull();
            container = of.container();
            run = of.run();
            restarts = of.restarts();
            deadline = of.deadline();
        }

        private DesiredMicroservice of(DesiredMicroservice m) {
            return new DesiredMicroservice(
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
                    m.config());
        }
    }
}
