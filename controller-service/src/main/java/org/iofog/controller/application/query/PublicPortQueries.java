package org.iofog.controller.application.query;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.iofog.contract.tunnel.PublicPorts;
import org.iofog.controller.domain.model.StoredPort;

/** Reads public ports. */
public interface PublicPortQueries {

    /** What the tunnel service is to open. */
    Uni<PublicPorts> besideControlPlane();

    Uni<List<StoredPort>> inNamespace(String namespace);
}
