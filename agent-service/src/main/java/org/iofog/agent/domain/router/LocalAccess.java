package org.iofog.agent.domain.router;

import org.iofog.contract.spec.Secret;

/**
 * How this agent reaches its own router where nobody else decides it.
 *
 * @param port on the loopback address, for a router that was given none
 * @param password of the agent's own client
 */
public record LocalAccess(int port, Secret password) {

    public LocalAccess withPort(int newPort) {
        return new LocalAccess(newPort, password);
    }
}
