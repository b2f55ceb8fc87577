package org.iofog.router.application;

import io.smallrye.mutiny.Uni;
import org.iofog.contract.mesh.RouterConfiguration;
import org.iofog.contract.mesh.RouterReport;

/** Where the service tells what it made of the mesh. */
public interface MeshOutput {

    /** To the agent, for whom only the newest is kept. */
    Uni<Void> send(RouterConfiguration configuration);

    /** To the controller. */
    Uni<Void> send(RouterReport report);
}
