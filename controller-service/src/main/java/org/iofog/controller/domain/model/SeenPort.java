package org.iofog.controller.domain.model;

import java.time.Instant;
import org.iofog.contract.tunnel.PortStatus;

/**
 * A public port as one of those who open it saw it last.
 *
 * @param reporter uuid of an agent, or a copy of the tunnel service
 */
public record SeenPort(String reporter, Instant observedAt, PortStatus status) {}
