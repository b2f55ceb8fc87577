package org.iofog.cli.state;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.iofog.cli.failure.CliFailure;
import org.iofog.contract.spec.VolumeSpec;
import org.jspecify.annotations.Nullable;

/**
 * What iofogctl remembers of a namespace. It either has a control plane of its own or shares that of another namespace;
 * with neither it is empty.
 *
 * @param controlPlane absent until one is deployed or connected to
 * @param sharedWith the namespace whose control plane serves this one too
 * @param remoteAgents those whose hosts iofogctl reaches over SSH
 * @param volumes what was copied to the agents
 */
@RegisterForReflection
public record NamespaceState(
        Instant created,
        @Nullable ControlPlaneState controlPlane,
        @Nullable String sharedWith,
        List<LocalAgentState> localAgents,
        List<RemoteAgentState> remoteAgents,
        List<VolumeState> volumes) {

    public NamespaceState {
        localAgents = localAgents == null ? List.of() : List.copyOf(localAgents);
        remoteAgents = remoteAgents == null ? List.of() : List.copyOf(remoteAgents);
        volumes = volumes == null ? List.of() : List.copyOf(volumes);
    }

    public static NamespaceState empty(Instant created) {
        return new NamespaceState(created, null, null, List.of(), List.of(), List.of());
    }

    public boolean holdsNothing() {
        return controlPlane == null && sharedWith == null && localAgents.isEmpty() && remoteAgents.isEmpty();
    }

    public NamespaceState withControlPlane(@Nullable ControlPlaneState newControlPlane) {
        return new NamespaceState(created, newControlPlane, null, localAgents, remoteAgents, volumes);
    }

    public NamespaceState withSharedControlPlane(String namespace) {
        return new NamespaceState(created, null, namespace, localAgents, remoteAgents, volumes);
    }

    public NamespaceState withLocalAgents(List<LocalAgentState> newLocalAgents) {
        return new NamespaceState(created, controlPlane, sharedWith, newLocalAgents, remoteAgents, volumes);
    }

    public Optional<RemoteAgentState> remoteAgent(String name) {
        return remoteAgents.stream().filter(agent -> agent.name().equals(name)).findFirst();
    }

    /** Adds it, or replaces what was known of the same agent. */
    public NamespaceState withRemoteAgent(RemoteAgentState agent) {
        return withRemoteAgents(
                Stream.concat(others(agent.uuid()), Stream.of(agent)).toList());
    }

    public NamespaceState withoutRemoteAgent(String uuid) {
        return withRemoteAgents(others(uuid).toList());
    }

    private Stream<RemoteAgentState> others(String uuid) {
        return remoteAgents.stream().filter(agent -> !agent.uuid().equals(uuid));
    }

    private NamespaceState withRemoteAgents(List<RemoteAgentState> newRemoteAgents) {
        return new NamespaceState(created, controlPlane, sharedWith, localAgents, newRemoteAgents, volumes);
    }

    public Optional<VolumeState> volume(String name) {
        return volumes.stream().filter(volume -> volume.name().equals(name)).findFirst();
    }

    /** @throws CliFailure not found */
    public VolumeState requireVolume(String name) {
        return volume(name)
                .orElseThrow(
                        () -> CliFailure.notFound("There is no volume '" + name + "': see 'iofogctl get volumes'."));
    }

    /** Adds a volume, or changes what is wanted of it; what agents have of it stays. */
    public NamespaceState withVolume(VolumeSpec spec) {
        String name = String.valueOf(spec.name());
        List<VolumeState.Copy> copies = volume(name).map(VolumeState::copies).orElse(List.of());
        return withVolumes(Stream.concat(otherVolumes(name), Stream.of(new VolumeState(spec, copies))));
    }

    public NamespaceState withoutVolume(String name) {
        return withVolumes(otherVolumes(name));
    }

    /** An agent has the volume now. */
    public NamespaceState withCopy(String volume, VolumeState.Copy copy) {
        return withVolumes(volumes.stream().map(kept -> kept.name().equals(volume) ? kept.with(copy) : kept));
    }

    public NamespaceState withoutCopy(String volume, String agentUuid) {
        return withVolumes(volumes.stream().map(kept -> kept.name().equals(volume) ? kept.without(agentUuid) : kept));
    }

    /** The agent's host is another one from now on, or nobody's: it has no volume. */
    public NamespaceState withoutCopiesOf(String agentUuid) {
        return withVolumes(volumes.stream().map(kept -> kept.without(agentUuid)));
    }

    private Stream<VolumeState> otherVolumes(String name) {
        return volumes.stream().filter(volume -> !volume.name().equals(name));
    }

    private NamespaceState withVolumes(Stream<VolumeState> newVolumes) {
        return new NamespaceState(created, controlPlane, sharedWith, localAgents, remoteAgents, newVolumes.toList());
    }
}
