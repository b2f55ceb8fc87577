package org.iofog.router.domain.model;

import org.iofog.contract.spec.Secret;

/**
 * The other end of a link. Each part may be a placeholder.
 *
 * @param user uuid of the agent that connects
 */
public record Remote(String host, String port, String user, Secret password) {

    /** The bus, which is the default router, under the agent's own identity there. */
    public static final Remote BUS = new Remote(
            Placeholder.BUS_HOST, Placeholder.BUS_PORT, Placeholder.BUS_USER, new Secret(Placeholder.BUS_PASSWORD));
}
