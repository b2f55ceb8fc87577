package org.iofog.contract.mesh;

/** Asks the controller which namespaces there are; the answer is {@link MeshNamespaces}. */
public record MeshNamespacesQuery() {}
