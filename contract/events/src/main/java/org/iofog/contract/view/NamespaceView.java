package org.iofog.contract.view;

import java.time.Instant;

/** A namespace as the controller shows it. */
public record NamespaceView(String name, Instant created, int agents, int microservices) {}
