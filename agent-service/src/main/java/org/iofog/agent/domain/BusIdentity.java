package org.iofog.agent.domain;

import org.iofog.contract.mesh.ArtemisTls;
import org.iofog.contract.spec.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Where this agent's bus is, and who it is there.
 *
 * @param isTls whether it is spoken to by TLS
 * @param authority file of whom to trust then; absent: whom Java trusts
 */
public record BusIdentity(
        String host, int port, boolean isTls, @Nullable String authority, String user, Secret password) {

    /** What the address of a link from an Artemis router to the bus needs besides host and port. */
    public String linkParameters() {
        return isTls ? ArtemisTls.linkParameters(authority) : "";
    }
}
