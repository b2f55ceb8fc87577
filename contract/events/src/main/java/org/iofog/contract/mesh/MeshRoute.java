package org.iofog.contract.mesh;

/**
 * Messages of one microservice reach another.
 *
 * @param from uuid of the sending microservice
 * @param to uuid of the receiving microservice
 */
public record MeshRoute(String name, String from, String to) {}
