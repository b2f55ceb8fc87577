package org.iofog.controller.domain.observation;

import org.iofog.contract.tunnel.PublicPort;
import org.iofog.controller.domain.model.PortObservation;
import org.iofog.controller.domain.model.SeenPort;
import org.jspecify.annotations.Nullable;

/**
 * Something seen of a public port.
 *
 * @param hostName of the agent that opens it
 * @param former what was known before
 */
public record PortNews(PublicPort port, @Nullable String hostName, PortObservation former, SeenPort now) {}
