package org.iofog.cli.state;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What iofogctl remembers of a namespace. It either has a control plane of its own or shares that of another namespace;
 * with neither it is empty.
 *
 * @param controlPlane absent until one is deployed or connected to
 * @param sharedWith the namespace whose control plane serves this one too
 * @param remoteAgents those whose hosts iofogctl reaches over SSH
 */
@RegisterForReflection
public record NamespaceState(
        Instant created,
        @Nullable ControlPlaneState controlPlane,
        @Nullable String sharedWith,
        List<LocalAgentState> localAgents,
        List<RemoteAgentState> remoteAgents) {

    public NamespaceState {
        localAgents = localAgents == null ? List.of() : List.copyOf(localAgents);
        remoteAgents = remoteAgents == null ? List.of() : List.copyOf(remoteAgents);
    }

    public static NamespaceState empty(Instant created) {
        return new NamespaceState(created, null, null, List.of(), List.of());
    }

    public boolean holdsNothing() {
        return controlPlane == null && sharedWith == null && localAgents.isEmpty() && remoteAgents.isEmpty();
    }

    public NamespaceState withControlPlane(@Nullable ControlPlaneState newControlPlane) {
        return new NamespaceState(created, newControlPlane, null, localAgents, remoteAgents);
    }

    public NamespaceState withSharedControlPlane(String namespace) {
        return new NamespaceState(created, null, namespace, localAgents, remoteAgents);
    }

    public NamespaceState withLocalAgents(List<LocalAgentState> newLocalAgents) {
        return new NamespaceState(created, controlPlane, sharedWith, newLocalAgents, remoteAgents);
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
        return new NamespaceState(created, controlPlane, sharedWith, localAgents, newRemoteAgents);
    }
}
