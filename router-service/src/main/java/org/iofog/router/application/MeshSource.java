package org.iofog.router.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.iofog.contract.mesh.MeshSnapshot;

/** What is wanted, as the controller knows it. */
public interface MeshSource {

    Uni<MeshSnapshot> snapshotOf(String namespace);

    Uni<List<String>> namespaces();
}
