package org.iofog.cli.session;

import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.state.StateFolder;

/** Namespaces that use the control plane of another one. */
public final class Guests {

    private Guests() {}

    /** @throws CliFailure conflict, if the control plane of {@code owner} serves another namespace too */
    public static void requireNone(StateFolder state, String owner) {
        state.guestsOf(owner).stream().findFirst().ifPresent(guest -> {
            throw CliFailure.conflict("Namespace '" + guest + "' uses the control plane of '" + owner + "': delete '"
                    + guest + "' first, or disconnect it.");
        });
    }
}
