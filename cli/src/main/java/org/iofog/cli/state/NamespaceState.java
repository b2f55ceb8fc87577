package org.iofog.cli.state;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What iofogctl remembers of a namespace. It either has a control plane of its own or shares that of another namespace;
 * with neither it is empty.
 *
 * @param controlPlane absent until one is deployed or connected to
 * @param sharedWith the namespace whose control plane serves this one too
 */
@RegisterForReflection
public record NamespaceState(
        Instant created,
        @Nullable ControlPlaneState controlPlane,
        @Nullable String sharedWith,
        List<LocalAgentState> localAgents) {

    public NamespaceState {
        localAgents = localAgents == null ? List.of() : List.copyOf(localAgents);
    }

    public static NamespaceState empty(Instant created) {
        return new NamespaceState(created, null, null, List.of());
    }

    public boolean holdsNothing() {
        return controlPlane == null && sharedWith == null && localAgents.isEmpty();
    }

    public NamespaceState withControlPlane(@Nullable ControlPlaneState newControlPlane) {
        return new NamespaceState(created, newControlPlane, null, localAgents);
    }

    public NamespaceState withSharedControlPlane(String namespace) {
        return new NamespaceState(created, null, namespace, localAgents);
    }

    public NamespaceState withLocalAgents(List<LocalAgentState> newLocalAgents) {
        return new NamespaceState(created, controlPlane, sharedWith, newLocalAgents);
    }
}
