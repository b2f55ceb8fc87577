package org.iofog.agent.domain.container;

import java.util.Map;
import java.util.Optional;
import org.iofog.contract.agent.DesiredMicroservice;
import org.jspecify.annotations.Nullable;

/**
 * The labels by which an agent knows its containers again, also after it was killed.
 *
 * @param generation of the specification the container was made from
 * @param restarts how many restarts had been asked for when the container was made
 */
public record ContainerLabels(
        String agent, String microservice, String placement, long generation, int restarts, String name) {

    public static final String AGENT = "org.iofog.agent";
    public static final String MICROSERVICE = "org.iofog.microservice";
    public static final String PLACEMENT = "org.iofog.placement";
    public static final String GENERATION = "org.iofog.generation";
    public static final String RESTARTS = "org.iofog.restarts";
    public static final String NAME = "org.iofog.name";

    public static ContainerLabels of(String agentUuid, DesiredMicroservice wanted) {
        return new ContainerLabels(
                agentUuid, wanted.uuid(), wanted.placement(), wanted.generation(), wanted.restarts(), wanted.name());
    }

    /** Empty when the labels are not those of a microservice's container. */
    public static Optional<ContainerLabels> parse(@Nullable Map<String, String> labels) {
        if (labels == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ContainerLabels(
                    required(labels, AGENT),
                    required(labels, MICROSERVICE),
                    required(labels, PLACEMENT),
                    Long.parseLong(required(labels, GENERATION)),
                    Integer.parseInt(required(labels, RESTARTS)),
                    required(labels, NAME)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public Map<String, String> asMap() {
        return Map.of(
                AGENT, agent,
                MICROSERVICE, microservice,
                PLACEMENT, placement,
                GENERATION, Long.toString(generation),
                RESTARTS, Integer.toString(restarts),
                NAME, name);
    }

    private static String required(Map<String, String> labels, String key) {
        String value = labels.get(key);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("no label " + key);
        }
        return value;
    }
}
