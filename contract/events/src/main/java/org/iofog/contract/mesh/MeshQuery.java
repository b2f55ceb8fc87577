package org.iofog.contract.mesh;

/** Asks the controller what is wanted of the mesh of one namespace; the answer is a {@link MeshSnapshot}. */
public record MeshQuery(String namespace) {}
