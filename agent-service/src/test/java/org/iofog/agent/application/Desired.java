package org.iofog.agent.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.iofog.contract.agent.AgentSettings;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.agent.RunState;
import org.iofog.contract.message.Envelope;
import org.iofog.contract.spec.ContainerSpec;
import org.iofog.contract.spec.Images;
import org.jspecify.annotations.Nullable;

/** Desired states as a controller would send them. */
public final class Desired {

    public static final String AGENT = "agent-uuid";

    private Desired() {}

    public static DesiredMicroservice microservice(String name, long generation, String correlationId) {
        return microservice(name, generation, correlationId, null);
    }

    public static DesiredMicroservice microservice(
            String name, long generation, String correlationId, @Nullable Instant deadline) {
        return new DesiredMicroservice(
                "uuid-of-" + name,
                name,
                null,
                "placement-of-" + name,
                generation,
                "image-" + name + ":" + generation,
                Images.REMOTE_REGISTRY,
                false,
                ContainerSpec.EMPTY,
                RunState.RUNNING,
                0,
                correlationId,
                deadline,
                List.of(),
                Map.of());
    }

    public static DesiredMicroservice stopped(DesiredMicroservice running, String correlationId) {
        return new DesiredMicroservice(
                running.uuid(),
                running.name(),
                running.application(),
                running.placement(),
                running.generation(),
                running.image(),
                running.registry(),
                running.alwaysPull(),
                running.container(),
                RunState.STOPPED,
                running.restarts(),
                correlationId,
                null,
                running.receivers(),
                running.config());
    }

    public static Envelope<DesiredState> state(
            long generation, String correlationId, DesiredMicroservice... microservices) {
        DesiredState state = new DesiredState(
                AGENT,
                "agent-1",
                "default",
                generation,
                AgentSettings.DEFAULTS,
                List.of(),
                List.of(microservices),
                List.of());
        return envelope(correlationId, state);
    }

    public static <T> Envelope<T> envelope(String correlationId, T data) {
        return new Envelope<>(
                correlationId + "-message", "/controller", Instant.now(), correlationId, null, null, null, data);
    }
}
