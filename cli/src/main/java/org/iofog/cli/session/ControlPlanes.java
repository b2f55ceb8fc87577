package org.iofog.cli.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.iofog.cli.state.ControlPlaneState;
import org.iofog.cli.state.NamespaceState;
import org.iofog.cli.state.StateFolder;

/** Every control plane the user's namespaces use, each once. */
public final class ControlPlanes {

    private ControlPlanes() {}

    /** Empty where the namespace has none, or there is no such namespace. */
    public static Optional<String> endpointOf(String namespace, StateFolder state) {
        return state.namespace(namespace)
                .flatMap(kept -> kept.sharedWith() == null ? Optional.of(kept) : state.namespace(kept.sharedWith()))
                .map(NamespaceState::controlPlane)
                .map(ControlPlaneState::endpoint);
    }

    public static List<Session> all(StateFolder state, Consumer<String> httpTrace) {
        Set<String> endpoints = new HashSet<>();
        List<Session> sessions = new ArrayList<>();
        for (String namespace : state.namespaces()) {
            ControlPlaneState controlPlane = state.requireNamespace(namespace).controlPlane();
            if (controlPlane != null && endpoints.add(controlPlane.endpoint())) {
                sessions.add(Session.open(state, namespace, httpTrace));
            }
        }
        return sessions;
    }
}
