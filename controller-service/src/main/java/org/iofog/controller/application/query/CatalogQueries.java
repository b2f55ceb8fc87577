package org.iofog.controller.application.query;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.iofog.contract.view.CatalogItemView;

/** Reads catalog items. */
public interface CatalogQueries {

    Uni<List<CatalogItemView>> inNamespace(String namespace);

    Uni<Optional<CatalogItemView>> named(String namespace, String name);

    Uni<Optional<CatalogItemView>> withId(String namespace, int id);
}
