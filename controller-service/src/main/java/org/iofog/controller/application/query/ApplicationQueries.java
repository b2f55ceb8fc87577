package org.iofog.controller.application.query;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.iofog.contract.view.ApplicationView;

/** Reads applications with their microservices. Lists are ordered by name. */
public interface ApplicationQueries {

    Uni<List<ApplicationView>> inNamespace(String namespace);

    Uni<Optional<ApplicationView>> named(String namespace, String name);

    Uni<Optional<ApplicationView>> withId(String namespace, int id);
}
