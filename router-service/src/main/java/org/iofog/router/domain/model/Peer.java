package org.iofog.router.domain.model;

import org.iofog.contract.spec.Secret;

/**
 * Someone who may connect to a router: a downstream router, or an agent that has none.
 *
 * @param user uuid of the peer's agent
 */
public record Peer(String user, Secret password) {}
