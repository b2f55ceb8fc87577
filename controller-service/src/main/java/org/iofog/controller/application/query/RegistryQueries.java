package org.iofog.controller.application.query;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.iofog.contract.view.RegistryView;

/** Reads image registries, the built-in ones included. */
public interface RegistryQueries {

    Uni<List<RegistryView>> inNamespace(String namespace);

    Uni<Optional<RegistryView>> withId(String namespace, int id);
}
