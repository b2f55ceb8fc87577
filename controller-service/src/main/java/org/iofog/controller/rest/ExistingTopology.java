package org.iofog.controller.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.iofog.contract.view.TopologyView;
import org.iofog.controller.application.query.NamespaceQueries;
import org.iofog.controller.application.query.RouterQueries;

/** The router mesh of a namespace that is there; a refusal for another. */
@ApplicationScoped
public class ExistingTopology {

    private final NamespaceQueries namespaces;
    private final RouterQueries routers;

    ExistingTopology(NamespaceQueries namespaces, RouterQueries routers) {
        this.namespaces = namespaces;
        this.routers = routers;
    }

    Uni<TopologyView> of(String namespace) {
        return namespaces
                .named(namespace)
                .invoke(found -> Missing.unless(found, "namespace", namespace))
                .chain(() -> routers.topologyOf(namespace));
    }
}
