package org.iofog.controller.domain.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.iofog.contract.agent.ObservedMicroservice;
import org.jspecify.annotations.Nullable;

/**
 * What is stored about some agents: what is wanted of them, what they last observed, and what commands wait for.
 *
 * @param wanted the agents themselves, and of placements those that what is known may change
 * @param observations by placement
 */
public record ObservedState(Snapshot wanted, Map<String, Observation> observations, List<AwaitedWork> awaited) {

    /** The last state of a container, and when its agent saw it. */
    public record Observation(@Nullable ObservedMicroservice microservice, Instant at) {}

    public Optional<Agent> agent(String uuid) {
        return wanted.agents().stream()
                .filter(agent -> agent.uuid().equals(uuid))
                .findFirst();
    }

    public Optional<Placement> placement(String id) {
        return wanted.placements().stream()
                .filter(placement -> placement.id().equals(id))
                .findFirst();
    }

    public Microservice microserviceOf(Placement placement) {
        return wanted.microservices().stream()
                .filter(microservice -> microservice.uuid().equals(placement.microserviceUuid()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("microservice of " + placement.id() + " not loaded"));
    }

    public Optional<AwaitedWork> awaitedTask(String taskId) {
        return awaited.stream()
                .filter(work -> work.piece().subject().equals(taskId))
                .findFirst();
    }
}
