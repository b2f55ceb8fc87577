package org.iofog.controller.domain.model;

/**
 * A port of an agent's host that a microservice has.
 *
 * @param port such as {@code 8080/tcp}
 */
public record TakenPort(String agentUuid, String port, String microserviceUuid, String microserviceName) {}
