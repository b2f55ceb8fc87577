package org.iofog.contract.tunnel;

/** Asks the controller which public ports are to be open beside it; the answer is {@link PublicPorts}. */
public record PublicPortsQuery() {}
