package org.iofog.contract.agent;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iofog.contract.spec.ContainerSpec;
import org.jspecify.annotations.Nullable;

/**
 * One container an agent should have.
 *
 * @param placement id of this stay on this agent; a move makes a new one
 * @param generation of the specification; another one means another container, the same one never a restart
 * @param image reference for this agent's architecture
 * @param registry id of the registry access to pull with; {@link org.iofog.contract.spec.Images#LOCAL_REGISTRY} never pulls
 * @param alwaysPull true: pull once for this generation even where the image is there
 * @param restarts how often a restart was asked for; one more than the container has seen means restart it
 * @param correlationId of the command that last changed it
 * @param deadline after which the last change must not be made any more
 * @param receivers uuids of the microservices that receive its messages; another list never means another container
 * @param config handed to the microservice itself; another one never means another container
 */
public record DesiredMicroservice(
        String uuid,
        String name,
        @Nullable String application,
        String placement,
        long generation,
        String image,
        int registry,
        boolean alwaysPull,
        ContainerSpec container,
        RunState run,
        int restarts,
        String correlationId,
        @Nullable Instant deadline,
        List<String> receivers,
        Map<String, Object> config) {

    public DesiredMicroservice {
        receivers = receivers == null ? List.of() : List.copyOf(receivers);
        config = config == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(config));
    }
}
