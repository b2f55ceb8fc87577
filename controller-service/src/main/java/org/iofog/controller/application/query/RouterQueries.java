package org.iofog.controller.application.query;

import io.smallrye.mutiny.Uni;
import org.iofog.contract.view.TopologyView;

/** Reads routers, wanted and seen. */
public interface RouterQueries {

    /** With the default router alone for a namespace without agents. */
    Uni<TopologyView> topologyOf(String namespace);
}
