package org.iofog.controller.application.query;

import io.smallrye.mutiny.Uni;
import org.iofog.contract.mesh.MeshNamespaces;
import org.iofog.contract.mesh.MeshSnapshot;

/** Reads what is wanted of the mesh. */
public interface MeshQueries {

    /** All of it at one moment; empty lists for a namespace that is not there. */
    Uni<MeshSnapshot> snapshotOf(String namespace);

    Uni<MeshNamespaces> namespaces();
}
