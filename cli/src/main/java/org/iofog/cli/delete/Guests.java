package org.iofog.cli.delete;

import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.state.StateFolder;

/** Namespaces that use the control plane of another one. */
final class Guests {

    private Guests() {}

    /** @throws CliFailure conflict, if the control plane of {@code owner} serves another namespace too */
    static void requireNone(StateFolder state, String owner) {
        state.namespaces().stream()
                .filter(other -> owner.equals(state.requireNamespace(other).sharedWith()))
                .findFirst()
                .ifPresent(other -> {
                    throw CliFailure.conflict("Namespace '" + other + "' uses the control plane of '" + owner
                            + "': delete '" + other + "' first, or disconnect it.");
                });
    }
}
