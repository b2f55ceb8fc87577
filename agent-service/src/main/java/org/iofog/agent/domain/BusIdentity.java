package org.iofog.agent.domain;

import org.iofog.contract.spec.Secret;

/** Where this agent's bus is, and who it is there. */
public record BusIdentity(String host, int port, String user, Secret password) {}
