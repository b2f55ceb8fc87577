package org.iofog.agent.application.router;

import org.iofog.contract.mesh.MessagingEndpoint;
import org.iofog.contract.spec.Secret;

/**
 * What a router runs by, with nothing left to fill in.
 *
 * @param text in the form of its engine
 * @param own where the agent itself reaches the router
 */
public record RouterFile(Secret text, MessagingEndpoint own) {}
