package org.iofog.controller.application.query;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.iofog.contract.view.RouteView;

/** Reads routes. */
public interface RouteQueries {

    Uni<List<RouteView>> inNamespace(String namespace);

    Uni<Optional<RouteView>> named(String namespace, String name);
}
