package org.iofog.cli.state;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.iofog.contract.spec.VolumeSpec;

/**
 * A volume, and which agents have it as it was when it was last deployed.
 *
 * @param spec with its name
 */
@RegisterForReflection
public record VolumeState(VolumeSpec spec, List<Copy> copies) {

    public VolumeState {
        copies = copies == null ? List.of() : List.copyOf(copies);
    }

    /** @param agentUuid whose host has it; the next host of that name may not */
    @RegisterForReflection
    public record Copy(String agent, String agentUuid, String destination, Instant at) {}

    public String name() {
        return String.valueOf(spec.name());
    }

    /** What the agent has at the present destination. */
    public Optional<Copy> copyOf(String agentUuid) {
        return copies.stream()
                .filter(copy ->
                        copy.agentUuid().equals(agentUuid) && copy.destination().equals(spec.destination()))
                .findFirst();
    }

    public VolumeState with(Copy copy) {
        return new VolumeState(
                spec,
                Stream.concat(without(copy.agentUuid()).copies().stream(), Stream.of(copy))
                        .toList());
    }

    /** The agent's host is another one from now on, or nobody's. */
    public VolumeState without(String agentUuid) {
        return new VolumeState(
                spec,
                copies.stream()
                        .filter(copy -> !copy.agentUuid().equals(agentUuid))
                        .toList());
    }
}
